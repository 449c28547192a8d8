import { customerClaims } from '@partwell/flow/schema';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { expect, it } from 'vitest';
import { newSigningSecret } from './new-signing-secret.ts';
import { signCustomer } from './sign-customer.ts';
import { factsOfMaya } from './testing/facts-of-maya.ts';
import { failureOf } from './testing/failure-of.ts';

const secret = newSigningSecret('test');
const [, , kid = ''] = secret.split('_');
const key = Buffer.from(secret.slice(`cs_test_${kid}_`.length), 'base64url');
const options = { secret, workspace: 'ws_halyard' };

const claimsOf = async (token: string) =>
  (await jwtVerify(token, key, { issuer: 'ws_halyard', audience: 'partwell', algorithms: ['HS256'] }))
    .payload;

it('signs a token that jose verifies with the decoded key', async () => {
  const claims = await claimsOf(await signCustomer(factsOfMaya(), options));
  const { id, ...customer } = factsOfMaya().customer;
  expect(claims).toMatchObject({ sub: id, mode: 'test', customer, plans: factsOfMaya().plans });
  expect(claims).toHaveProperty('subscription', factsOfMaya().subscription);
});

it('makes exactly the claims of the contract', async () => {
  const claims = await claimsOf(await signCustomer(factsOfMaya(), options));
  expect(customerClaims.safeParse(claims).error).toBeUndefined();
});

it('names algorithm, type and key in the header and nothing else', async () => {
  const header = decodeProtectedHeader(await signCustomer(factsOfMaya(), options));
  expect(header).toEqual({ alg: 'HS256', typ: 'JWT', kid });
});

it('takes the mode from the secret', async () => {
  const live = newSigningSecret('live');
  const liveKey = Buffer.from(live.slice(-43), 'base64url');
  const token = await signCustomer(factsOfMaya(), { secret: live, workspace: 'ws_halyard' });
  expect((await jwtVerify(token, liveKey)).payload.mode).toBe('live');
});

it('lives fifteen minutes, or as long as it is told', async () => {
  const lifetime = async (lifetimeSeconds?: number) => {
    const { iat = 0, exp = 0 } = await claimsOf(
      await signCustomer(factsOfMaya(), { ...options, lifetimeSeconds }),
    );
    return exp - iat;
  };
  expect(await lifetime()).toBe(900);
  expect(await lifetime(60)).toBe(60);
});

it('never makes the same token twice', async () => {
  const tokens = [await signCustomer(factsOfMaya(), options), await signCustomer(factsOfMaya(), options)];
  const [first, second] = await Promise.all(tokens.map(claimsOf));
  expect(first?.jti).not.toBe(second?.jti);
});

it('says what else they subscribe to, their role and their seats', async () => {
  const claims = await claimsOf(await signCustomer(factsOfMaya(), options));
  expect(claims).toMatchObject({
    customer: { role: 'owner' },
    subscription: { seats: { count: 3, inUse: 2 } },
    otherSubscriptions: [{ id: 'sub_maya_charts' }],
  });
});

it('does without plans and other subscriptions', async () => {
  const { plans: _, otherSubscriptions: __, ...facts } = factsOfMaya();
  const claims = await claimsOf(await signCustomer(facts, options));
  expect(claims).toMatchObject({ plans: [], otherSubscriptions: [] });
});

it('names everything that is wrong with the facts, and the fix', async () => {
  const facts = factsOfMaya();
  facts.subscription.price.amount = 29.5;
  facts.subscription.startedAt = '11 January 2027';
  facts.customer.country = 'de';
  const error = await failureOf(() => signCustomer(facts, options));
  expect(error.code).toBe('facts_invalid');
  expect(error.problems.map((problem) => problem.path)).toEqual([
    'customer.country',
    'subscription.price.amount',
    'subscription.startedAt',
  ]);
  expect(error.message).toContain('2900 is $29.00');
  expect(error.message).toContain('toISOString');
});

it('says which key it does not know', async () => {
  const facts = { ...factsOfMaya(), plan: 'pro' };
  const error = await failureOf(() => signCustomer(facts, options));
  expect(error.problems).toEqual([
    {
      path: 'plan',
      message: 'Remove this key. Known here: customer, subscription, otherSubscriptions, plans.',
    },
  ]);
});

it('does not repeat personal data in its errors', async () => {
  const facts = factsOfMaya();
  facts.customer.country = 'canary-7731';
  expect((await failureOf(() => signCustomer(facts, options))).message).not.toContain('canary-7731');
});

it.each([
  ['pk_test_1234', 'a publishable key'],
  ['sk_live_1234', 'a secret key'],
  ['whsec_1234', 'a webhook secret'],
  ['', 'empty'],
  [secret.slice(0, -1), 'not complete'],
])('refuses %s as a secret and says what it is', async (wrong, words) => {
  const error = await failureOf(() =>
    signCustomer(factsOfMaya(), { secret: wrong, workspace: 'ws_halyard' }),
  );
  expect(error.code).toBe('secret_invalid');
  expect(error.message).toContain(words);
});

it('does not repeat the secret in its errors', async () => {
  const cut = secret.slice(0, -1);
  const error = await failureOf(() => signCustomer(factsOfMaya(), { ...options, secret: cut }));
  expect(error.message).not.toContain(cut.slice(-30));
});

it.each(['', 'pk_test_1234', secret])('refuses %j as a workspace', async (workspace) => {
  const error = await failureOf(() => signCustomer(factsOfMaya(), { secret, workspace }));
  expect(error.code).toBe('workspace_invalid');
});

it.each([0, 901, 1.5, Number.NaN])('refuses a lifetime of %s seconds', async (lifetimeSeconds) => {
  const error = await failureOf(() => signCustomer(factsOfMaya(), { ...options, lifetimeSeconds }));
  expect(error.code).toBe('lifetime_invalid');
});
