import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLog } from '../log/silent-log.ts';
import type { LogFields } from '../ports/log.ts';
import { get, PUBLISHABLE_KEY, post, startWorld, type World } from '../testing/index.ts';

let world: World;
const said: (LogFields | undefined)[] = [];
beforeAll(async () => {
  const log = {
    ...silentLog,
    info: (event: string, fields?: LogFields) => {
      if (event === 'http.answered') said.push(fields);
    },
  };
  world = await startWorld({ ports: () => ({ log }) });
});
afterAll(() => world.close());

it.each<[string, () => Promise<unknown>, number, string | undefined]>([
  [
    'why it was refused',
    () => post(world, '/v1/sessions', { key: PUBLISHABLE_KEY, token: 'x' }),
    401,
    'token_malformed',
  ],
  ['that there is no such address', () => get(world, '/nowhere'), 404, 'not_found'],
  ['no reason where it was answered', () => get(world, '/openapi.json'), 200, undefined],
])('the line about a request says %s', async (_what, ask, status, code) => {
  await ask();
  expect([said.at(-1)?.status, said.at(-1)?.code]).toEqual([status, code]);
});
