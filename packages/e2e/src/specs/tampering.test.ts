import { signCustomer } from '@partwell/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../stack/stack.ts';

let stack: Stack;
beforeEach(async () => {
  stack = await startStack();
});
afterEach(() => stack?.end());

type Answer = Record<string, unknown> & { code?: string };

const post = async (path: string, body: unknown): Promise<Answer> => {
  const response = await fetch(`${stack.api.url}${path}`, { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as Answer;
};
/** The token that the demo puts into james's page. */
const tokenInThePage = async () => {
  const page = await (await fetch(`${stack.demo.url}/?as=james`)).text();
  return /data-partwell-token="([^"]+)"/.exec(page)?.[1] ?? '';
};
const open = async () => {
  const session = await post('/v1/sessions', { key: stack.publishableKey, token: await tokenInThePage() });
  return { id: session.id as string, secret: session.secret as string };
};
const nothingChanged = async () => expect((await stack.state('james')).ledger).toEqual([]);

describe('a tampered acceptance is refused with its own code', () => {
  it.each([
    ['another length', { offer: 'lay-up', choice: 'months-24' }, 'choice_unknown'],
    ['an offer for others', { offer: 'lighter-price', choice: 'only' }, 'offer_unknown'],
    ['an offer that does not exist', { offer: '__proto__', choice: 'only' }, 'offer_unknown'],
    ['an amount', { offer: 'thank-you', choice: 'tier-12', percentOff: 100 }, 'unexpected_field'],
    ['a command', { offer: 'lay-up', choice: 'months-1', command: { months: 99 } }, 'unexpected_field'],
    [
      'a plan among the details',
      { offer: 'logbook', choice: 'plan-basic', details: { note: 'free' } },
      'details_invalid',
    ],
    ['a missing number', { offer: 'talk', choice: 'slot-morning' }, 'details_invalid'],
  ])('%s', async (_name, body, code) => {
    const { id, secret } = await open();
    expect(await post(`/v1/sessions/${id}/accept`, { secret, ...body })).toMatchObject({ code });
    await nothingChanged();
  });

  it('somebody else’s secret', async () => {
    const { id } = await open();
    const secret = `ss_${'A'.repeat(43)}`;
    expect(await post(`/v1/sessions/${id}/cancel`, { secret })).toMatchObject({
      code: 'session_secret_invalid',
    });
    await nothingChanged();
  });
});

describe('a tampered token is refused with its own code', () => {
  it('a changed price', async () => {
    const [head, body, signature] = (await tokenInThePage()).split('.');
    const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString());
    claims.subscription.price.amount = 1;
    const forged = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    expect(await post('/v1/sessions', { key: stack.publishableKey, token: forged })).toMatchObject({
      code: 'token_signature',
    });
  });

  it('no algorithm', async () => {
    const [, body] = (await tokenInThePage()).split('.');
    const head = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    expect(
      await post('/v1/sessions', { key: stack.publishableKey, token: `${head}.${body}.` }),
    ).toMatchObject({
      code: 'token_algorithm',
    });
  });

  it('a live token with a test key is called a mode mismatch, not a bad signature', async () => {
    const live = stack.customerSecret.replace('cs_test_', 'cs_live_');
    const token = await signCustomer(
      {
        customer: { id: 'cus_x' },
        subscription: {
          id: 'sub_x',
          status: 'active',
          plan: 'pro',
          planName: 'Pro',
          price: { amount: 100, currency: 'EUR' },
          interval: 'month',
          startedAt: '2026-01-01T00:00:00.000Z',
          currentPeriodEnd: '2027-01-01T00:00:00.000Z',
        },
      },
      { secret: live, workspace: stack.workspace },
    );
    expect(await post('/v1/sessions', { key: stack.publishableKey, token })).toMatchObject({
      code: 'token_mode',
    });
  });
});
