import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLog } from '../log/silent-log.ts';
import type { LogFields } from '../ports/log.ts';
import { askAsWritten } from '../testing/ask-as-written.ts';
import { startWorld, type World } from '../testing/index.ts';

let world: World;
const logged: (LogFields | undefined)[] = [];
const counted: { route: string; status: number; problem?: string | undefined }[] = [];
beforeAll(async () => {
  const info = (event: string, fields?: LogFields) => {
    if (event === 'http.answered') logged.push(fields);
  };
  const meter = { answered: (answer: (typeof counted)[number]) => counted.push(answer) };
  world = await startWorld({
    ports: (ports) => ({
      log: { ...silentLog, info },
      meter: { ...ports.meter, ...meter } as NonNullable<typeof ports.meter>,
    }),
  });
});
afterAll(() => world.close());

describe('a request that cannot be read', () => {
  it.each<[string, string, string, Record<string, string>]>([
    ['with a backslash in its path', 'GET', '/v1\\sessions', {}],
    ['with a body and a backslash in its path', 'POST', '/v1/sessions\\', {}],
    ['to a host that is none', 'GET', '/v1/sessions', { host: 'a b' }],
    ['to a host with a path', 'GET', '/healthz', { host: 'app.example/x' }],
  ])('%s is told so', async (_what, method, path, headers) => {
    logged.length = 0;
    counted.length = 0;
    const body = method === 'POST' ? '{}' : undefined;
    const answer = await askAsWritten(world.url, path, { method, headers, body });
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
      400,
      'application/problem+json',
      'no-store',
    ]);
    expect(answer.body).toMatchObject({ code: 'invalid_request', status: 400 });
    expect(answer.body.detail).toMatch(/backslash.*Host/);
    const id = answer.headers['x-request-id'];
    expect(answer.body.requestId).toBe(id);
    expect(logged).toMatchObject([{ requestId: id, status: 400, code: 'invalid_request' }]);
    expect(counted).toMatchObject([{ route: 'none', status: 400, problem: 'invalid_request' }]);
  });
});
