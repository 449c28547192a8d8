import { expect, it } from 'vitest';
import type { LogFields } from '../ports/log.ts';
import { accept, start, startWorld } from '../testing/index.ts';
import { silentLog } from './silent-log.ts';

it.each([
  ['by its code', 'card_expired', 'card_expired'],
  ['not by a sentence in its place', 'CANARY: card 4242 of maya', 'other'],
])('a no of the host is logged %s', async (_how, reason, code) => {
  const said: (LogFields | undefined)[] = [];
  const world = await startWorld({
    ports: ({ executor }) => ({
      executor: { ...executor, execute: async () => ({ code: 'refused', reason, message: 'CANARY' }) },
      log: {
        ...silentLog,
        warn: (event, fields) => {
          if (event === 'action.refused') said.push(fields);
        },
      },
    }),
  });
  await accept(world, await start(world, 'refused'), { offer: 'pause', choice: 'months-1' });
  expect(said.map((fields) => fields?.code)).toEqual([code]);
  await world.close();
});
