import { expect, it } from 'vitest';
import { accept, get, manage, start, startWorld } from '../testing/index.ts';
import { pinoLog } from './pino-log.ts';

const OF_PROVIDER = 'CANARY-provider: card 4242 of maya';
const SECRET = 'CANARY-secret';

it('what is thrown is logged by its class and place, not by its words', async () => {
  const lines: string[] = [];
  const thrown = new Error(`${OF_PROVIDER}\n    at ${SECRET} (CANARY-free-text)`);
  let isBroken = false;
  const world = await startWorld({
    ports: ({ executor: given, storage }) => ({
      log: pinoLog('trace', { write: (line) => lines.push(line) }),
      executor: { ...given, execute: () => Promise.reject(thrown) },
      storage: {
        ...storage,
        sessions: {
          ...storage.sessions,
          find: (id) => (isBroken ? Promise.reject(thrown) : storage.sessions.find(id)),
        },
      },
    }),
  });
  const one = await start(world, 'thrown');
  expect((await accept(world, one, { offer: 'pause', choice: 'months-1' })).body.status).toBe('pending');
  isBroken = true;
  const answer = await get(world, `/v1/sessions/${one.id}`, one.secret);
  expect([answer.status, (await manage(world, one.id)).status]).toEqual([500, 200]);
  const log = lines.join('');
  expect(log).toContain('executor.error');
  expect(log).toContain('http.error');
  expect(log + JSON.stringify(answer.body)).not.toMatch(/CANARY|4242/);
  await world.close();
});
