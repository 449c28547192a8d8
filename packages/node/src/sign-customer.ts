import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { factsShape } from './check/facts-shape.ts';
import { mustFit } from './check/must-fit.ts';
import { mustBeLifetime } from './must-be-lifetime.ts';
import { mustNameWorkspace } from './must-name-workspace.ts';
import { readSigningSecret } from './signing-secret.ts';
import type { CustomerFacts } from './types/customer-facts.ts';

export interface SignCustomerOptions {
  /** The customer signing secret, `cs_live_…` or `cs_test_…`; it also says the mode. */
  secret: string;
  /** Your workspace's id. */
  workspace: string;
  /** How long the token can open a dialog, 1 to 900. @default 900 */
  lifetimeSeconds?: number | undefined;
}

const longestSeconds = 15 * 60;

/**
 * Signs what you know about a subscriber, for `data-partwell-token` on their cancel control.
 *
 * Make a new one each time you render the page: a token belongs to one subscriber, opens one dialog a
 * subscription, and expires. It is signed, not encrypted: the subscriber can read it.
 *
 * @returns a JWT (HS256, RFC 7519)
 * @throws PartwellError `facts_invalid` (names everything that is wrong), `secret_invalid`,
 *   `workspace_invalid`, `lifetime_invalid`
 * @example
 * const token = await signCustomer(
 *   {
 *     customer: { id: 'cus_1', name: 'Maya', locale: 'en-US', country: 'US' },
 *     subscription: {
 *       id: 'sub_1', status: 'active', plan: 'pro', planName: 'Pro',
 *       price: { amount: 2900, currency: 'USD' }, interval: 'month',
 *       startedAt: '2025-09-20T08:00:00Z', currentPeriodEnd: '2027-01-20T08:00:00Z',
 *     },
 *     plans: [{ id: 'basic', name: 'Basic', price: { amount: 900, currency: 'USD' }, interval: 'month' }],
 *   },
 *   { secret: process.env.PARTWELL_CUSTOMER_SECRET, workspace: 'ws_halyard' },
 * );
 */
export async function signCustomer(facts: CustomerFacts, options: SignCustomerOptions): Promise<string> {
  const { mode, kid, key } = readSigningSecret(options.secret);
  mustNameWorkspace(options.workspace);
  const lifetimeSeconds = options.lifetimeSeconds ?? longestSeconds;
  mustBeLifetime(lifetimeSeconds, longestSeconds, '15 minutes');
  mustFit(facts, factsShape, 'facts_invalid', 'The customer token cannot be signed:');

  const { id, ...customer } = facts.customer;
  const iat = Math.floor(Date.now() / 1000);
  const { subscription, otherSubscriptions = [], plans = [] } = facts;
  return new SignJWT({ mode, customer, subscription, otherSubscriptions, plans })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid })
    .setIssuer(options.workspace)
    .setAudience('partwell')
    .setSubject(id)
    .setJti(randomUUID())
    .setIssuedAt(iat)
    .setExpirationTime(iat + lifetimeSeconds)
    .sign(key);
}
