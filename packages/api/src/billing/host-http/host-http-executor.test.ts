import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../system/system-clock.ts';
import { systemRandom } from '../../system/system-random.ts';
import { typeIds } from '../../system/type-ids.ts';
import { WEBHOOK_SECRET } from '../../testing/index.ts';
import { type HostHttpOptions, hostHttpExecutor } from './host-http-executor.ts';

let server: Server;
let visits: number;
let answer: { status: number; body: unknown; retryAfter?: string };
beforeEach(async () => {
  visits = 0;
  server = createServer((_request, response) => {
    visits += 1;
    response.writeHead(answer.status, answer.retryAfter ? { 'retry-after': answer.retryAfter } : {});
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

const execute = (allows: Pick<HostHttpOptions, 'allowPrivate'> = { allowPrivate: true }) =>
  hostHttpExecutor(
    { clock: systemClock, ids: typeIds(systemClock, systemRandom) },
    {
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      secrets: [WEBHOOK_SECRET],
      ...allows,
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
    expect(await execute()).toMatchObject({ code: 'unknown', why: 'garbage' });
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

describe('a host whose answer is not understood', () => {
  const state = {
    ...{ id: 'sub_1', status: 'active', plan: 'pro', price: { amount: 2900, currency: 'USD' } },
    ...{ interval: 'month', currentPeriodEnd: '2100-01-20T08:00:00Z', nextChargeAt: null },
    ...{ cancelAt: '2100-01-20T08:00:00Z', pausedUntil: null, scheduledPlan: null, discount: null },
    ...{ appliedActions: ['act_1'] },
  };
  const expectedOf = async (body: unknown) => {
    answer = { status: 200, body };
    const { expected } = (await execute()) as { expected?: string };
    return expected;
  };

  it('is told the places and what belongs there, and never what was there', async () => {
    const said = { status: 'CANARY-overdue', currentPeriodEnd: 4242, price: { amount: 1, canary: 'CANARY' } };
    const expected = await expectedOf({ subscription: { ...state, ...said } });
    expect(expected).toContain('subscription.status: Invalid option: expected one of "trialing"|"active"');
    expect(expected).toContain('subscription.currentPeriodEnd: Use UTC in ISO 8601');
    expect(expected).toContain('subscription.price.currency');
    expect(expected).toContain('subscription.price: Has a field that is not known.');
    expect(expected).not.toMatch(/canary|4242/i);
  });

  it('is told of five places at most, and how many there are', async () => {
    expect(await expectedOf({ subscription: {} })).toMatch(/^(subscription\.\w+: [^;]+; ){5}and 7 more$/);
  });

  it('is told that it is no JSON', async () => {
    expect(await expectedOf(undefined)).toBe('The answer is no JSON.');
  });

  it('is understood where it counts no seats and says so', async () => {
    answer = { status: 200, body: { subscription: { ...state, seats: null, scheduledSeats: null } } };
    expect(await execute()).toMatchObject({ code: 'applied' });
  });
});

describe('a host at a private address', () => {
  it('is not called where nobody has said that it may be', async () => {
    answer = { status: 409, body: { code: 'no', message: 'no' } };
    for (const allows of [{}, { allowPrivate: false }])
      expect(await execute(allows)).toMatchObject({ code: 'unknown', why: 'unreachable' });
    expect(visits).toBe(0);
    await execute();
    expect(visits).toBe(1);
  });
});
