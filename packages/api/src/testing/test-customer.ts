import { randomUUID } from 'node:crypto';
import type { CustomerFactsInput } from '@partwell/flow/schema';
import { SignJWT } from 'jose';

export const WORKSPACE = 'ws_test';
export const PUBLISHABLE_KEY = 'pk_test_0123456789';
export const SECRET_KEY = 'sk_test_0123456789abcdef';
export const WEBHOOK_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
export const CUSTOMER_KEY = new Uint8Array(32).fill(7);
export const CUSTOMER_SECRET = `cs_test_k1_${Buffer.from(CUSTOMER_KEY).toString('base64url')}`;

/** What a host says about one subscriber. */
export const factsOf = (name: string): CustomerFactsInput => ({
  customer: { id: `cus_${name}`, name: 'Maya', locale: 'en-US', country: 'US', timeZone: 'America/New_York' },
  subscription: {
    id: `sub_${name}`,
    status: 'active',
    plan: 'pro',
    planName: 'Pro',
    price: { amount: 2900, currency: 'USD' },
    interval: 'month',
    startedAt: '2020-01-20T08:00:00Z',
    currentPeriodEnd: '2100-01-20T08:00:00Z',
  },
  plans: [{ id: 'basic', name: 'Basic', price: { amount: 900, currency: 'USD' }, interval: 'month' }],
});

export interface TokenOptions {
  readonly now?: Date;
  readonly claims?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
  readonly key?: Uint8Array;
}

/** A customer token; claims and header can be made wrong one by one. `undefined` leaves a claim out. */
export const signToken = async (facts: CustomerFactsInput, options: TokenOptions = {}): Promise<string> => {
  const iat = Math.floor((options.now ?? new Date()).getTime() / 1000);
  const { id, ...customer } = facts.customer;
  const claims = {
    iss: WORKSPACE,
    aud: 'partwell',
    sub: id,
    jti: randomUUID(),
    iat,
    exp: iat + 600,
    mode: 'test',
    customer,
    subscription: facts.subscription,
    plans: facts.plans ?? [],
    ...options.claims,
  };
  return new SignJWT(JSON.parse(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: 'k1', ...options.header })
    .sign(options.key ?? CUSTOMER_KEY);
};
