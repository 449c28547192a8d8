import { expect, it } from 'vitest';
import { silentLog } from '../log/silent-log.ts';
import { startWorld } from '../testing/index.ts';

const saidWith = async (proxies: number, forwarded: string | undefined): Promise<unknown[]> => {
  const said: unknown[] = [];
  const log = { ...silentLog, warn: (...line: unknown[]) => said.push(line) };
  const world = await startWorld({ ports: () => ({ log, proxies }) });
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  for (const _time of [1, 2]) await fetch(`${world.url}/openapi.json`, { headers });
  await world.close();
  return said;
};

it('a proxy that nobody has counted is said once', async () => {
  expect(await saidWith(0, '203.0.113.7')).toEqual([['proxies.uncounted', { variable: 'PARTWELL_PROXIES' }]]);
});

it.each([
  ['no proxy', 0, undefined],
  ['a proxy that is counted', 1, '203.0.113.7'],
])('%s is nothing to say', async (_what, proxies, forwarded) => {
  expect(await saidWith(proxies, forwarded)).toEqual([]);
});
