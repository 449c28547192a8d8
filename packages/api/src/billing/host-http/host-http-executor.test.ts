import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../system/system-clock.ts';
import { systemRandom } from '../../system/system-random.ts';
import { typeIds } from '../../system/type-ids.ts';
import { WEBHOOK_SECRET } from '../../testing/index.ts';
import { hostHttpExecutor } from './host-http-executor.ts';

let server: Server;
let answer: { status: number; body: unknown; retryAfter?: string };
beforeEach(async () => {
  server = createServer((_request, response) => {
    response.writeHead(answer.status, answer.retryAfter ? { 'retry-after': answer.retryAfter } : {});
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

const execute = () =>
  hostHttpExecutor(
    { clock: systemClock, ids: typeIds(systemClock, systemRandom) },
    {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      secret: WEBHOOK_SECRET,
      allowPrivate: true,
    },
  ).execute({
    id: 'act_1',
    workspace: 'ws_test',
    mode: 'test',
    session: 'ses_1',
    customer: 'cus_1',
    subscription: 'sub_1',
    offer: null,
    command: { kind: 'cancel', at: '2100-01-20T08:00:00Z' },
  });

describe('a host that says no', () => {
  it.each([409, 422])('with %i is understood, however long it explains itself', async (status) => {
    answer = { status, body: { code: 'x'.repeat(100), message: 'y'.repeat(5000) } };
    expect(await execute()).toEqual({
      code: 'refused',
      reason: 'x'.repeat(64),
      message: 'y'.repeat(500),
    });
  });

  it('without a code is not: a proxy may have answered', async () => {
    answer = { status: 409, body: { error: 'Conflict' } };
    expect(await execute()).toEqual({ code: 'unknown', why: 'garbage' });
  });
});

describe('a host that has no time', () => {
  it.each([429, 503])('with %i says until when, in seconds or as a date', async (status) => {
    answer = { status, body: {}, retryAfter: '120' };
    expect(await execute()).toEqual({ code: 'unknown', why: 'status', retryAfterSeconds: 120 });
    answer = { status, body: {}, retryAfter: new Date(Date.now() + 3_600_000).toUTCString() };
    const { retryAfterSeconds } = (await execute()) as { retryAfterSeconds: number };
    expect(Math.abs(retryAfterSeconds - 3600)).toBeLessThan(60);
  });

  it('is asked as ever where it says nothing that can be understood, or says it with another answer', async () => {
    for (const [status, retryAfter] of [
      [429, 'soon'],
      [429, '-5'],
      [500, '120'],
    ] as const) {
      answer = { status, body: {}, retryAfter };
      expect(await execute()).toEqual({ code: 'unknown', why: 'status' });
    }
  });
});
