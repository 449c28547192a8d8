import { z } from 'zod';
import { instant } from './instant.ts';
import { interval } from './interval.ts';
import { mode } from './mode.ts';
import { money } from './money.ts';

const id = z.string().min(1).max(200);

/** Part of the addresses at which a customer is exported and erased, where two names stand for other places (RFC 3986 § 5.2.4). */
const customerId = id.regex(
  /^(?!\.{1,2}$)/,
  'Use another id: in an address `.` and `..` are no names, so this customer could be neither exported nor erased.',
);

/** A plan the subscriber may move to, as the host prices it for them. */
export const plan = z.strictObject({
  id: id.describe('The host’s id of the plan, as flows refer to it.'),
  name: z.string().min(1).max(100),
  price: money,
  interval,
});

/** A discount that is already on the subscription; offers never stack on one. */
export const runningDiscount = z.strictObject({
  percentOff: z.number().gt(0).max(100).optional(),
  amountOff: money.optional(),
  until: instant.optional(),
});

export const subscription = z.strictObject({
  id: id.describe('The host’s id of the subscription.'),
  status: z.enum(['trialing', 'active', 'paused', 'canceled']),
  plan: id,
  planName: z.string().min(1).max(100),
  price: money.describe('What one interval costs now, before any running discount.'),
  interval,
  startedAt: instant,
  currentPeriodEnd: instant.describe('Until when access is paid for; the next charge falls here.'),
  cancelAt: instant
    .optional()
    .describe('Where it is canceled already: when it ends. Without it: when the paid period does.'),
  pausedUntil: instant.optional().describe('Where it is paused: when it starts again by itself.'),
  discount: runningDiscount.optional(),
  seats: z
    .strictObject({
      count: z.int().positive().describe('How many are paid for.'),
      inUse: z.int().min(0).optional().describe('How many people use one.'),
      price: money.describe('What one more or one fewer costs an interval.'),
    })
    .optional()
    .describe('Where the price depends on seats; `price` of the subscription is that of all of them.'),
});

export const traits = z
  .record(z.string().max(64), z.union([z.string().max(500), z.number(), z.boolean()]))
  .describe('Anything else flows may ask for, as flat values.');

/** Who the subscriber is: the part of the customer token that the host fills in. */
export const customer = z.strictObject({
  id: customerId,
  name: z.string().min(1).max(100).optional().describe('How to address them: a first name, usually.'),
  locale: z.string().max(35).optional().describe('BCP 47, such as "de-AT".'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Use an ISO 3166-1 code in capitals, such as "DE".')
    .optional()
    .describe('Residence, ISO 3166-1.'),
  timeZone: z.string().max(64).optional().describe('IANA name; the browser’s is used where absent.'),
  role: z.string().min(1).max(64).optional().describe('What they are in their team, such as "owner".'),
  traits: traits.optional(),
});

/** What a host says about one subscriber: the payload of a customer token without its JWT claims. */
export const customerFacts = z.strictObject({
  customer,
  subscription: subscription.describe('The one they are about to leave.'),
  otherSubscriptions: z.array(subscription).max(20).default([]).describe('What else they subscribe to.'),
  plans: z.array(plan).max(20).default([]).describe('Plans this subscriber may move to.'),
});

/** Every claim of a customer token (JWT, HS256). Source: RFC 7519; lifetime at most 15 minutes. */
export const customerClaims = z.strictObject({
  iss: z.string().describe('The workspace.'),
  aud: z.literal('partwell'),
  sub: customerId.describe('The customer’s id.'),
  jti: z.string().min(8).max(100).describe('Unique a token; one token belongs to one session.'),
  iat: z.int(),
  exp: z.int(),
  mode,
  customer: customer.omit({ id: true }),
  subscription,
  otherSubscriptions: z.array(subscription).max(20).default([]),
  plans: z.array(plan).max(20).default([]),
});

export type Plan = z.infer<typeof plan>;
export type Subscription = z.infer<typeof subscription>;
export type Customer = z.infer<typeof customer>;
export type CustomerFacts = z.infer<typeof customerFacts>;
export type CustomerFactsInput = z.input<typeof customerFacts>;
export type CustomerClaims = z.infer<typeof customerClaims>;
