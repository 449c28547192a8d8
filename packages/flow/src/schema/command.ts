import { z } from 'zod';
import { instant } from './instant.ts';
import { interval } from './interval.ts';
import { mode } from './mode.ts';
import { money } from './money.ts';

/** Charge nothing and suspend the subscription until a date; it resumes by itself. */
export const pauseCommand = z.strictObject({
  kind: z.literal('pause'),
  months: z.int().positive().optional().describe('Absent where a day was chosen instead of a length.'),
  from: instant,
  resumesAt: instant,
  remindAt: instant.optional(),
});

/** End a pause at once; `nextChargeAt` is the moment it was offered where a charge is due then. */
export const resumeCommand = z.strictObject({ kind: z.literal('resume'), nextChargeAt: instant });

/** Move to another plan, or to another interval of the same one, when the paid period ends. */
export const changePlanCommand = z.strictObject({
  kind: z.literal('change_plan'),
  plan: z.string(),
  price: money,
  interval,
  at: instant,
});

/** Have fewer seats from the end of the paid period on; `price` is then that of all seats for one interval. */
export const changeSeatsCommand = z.strictObject({
  kind: z.literal('change_seats'),
  seats: z.int().positive(),
  price: money,
  interval,
  at: instant,
});

/** Take something off the next charges. Exactly one of `percentOff`, `amountOff`. */
export const discountCommand = z.strictObject({
  kind: z.literal('discount'),
  percentOff: z.number().gt(0).max(100).optional(),
  amountOff: money.optional(),
  charges: z
    .int()
    .positive()
    .nullable()
    .describe('How many charges it lowers, the next one first; null: every one.'),
  from: instant,
  until: instant.nullable().describe('The first charge in full again; null: none.'),
});

/** Skip charges: access goes on, the next charge moves. */
export const freeMonthsCommand = z.strictObject({
  kind: z.literal('free_months'),
  months: z.int().positive(),
  nextChargeAt: instant,
});

/** Take an amount off the next charges until it is used up. */
export const creditCommand = z.strictObject({ kind: z.literal('credit'), amount: money });

/** Promise that the price stays what it is. */
export const keepPriceCommand = z.strictObject({
  kind: z.literal('keep_price'),
  price: money,
  interval,
  until: instant,
});

/** Give something that has a name and no price. */
export const perkCommand = z.strictObject({
  kind: z.literal('perk'),
  perk: z.string(),
  name: z.string().describe('As the subscriber read it.'),
});

/** Move the end of the trial, or of the paid period, and with it the next charge. */
export const extendCommand = z.strictObject({
  kind: z.literal('extend'),
  of: z.enum(['trial', 'period']),
  days: z.int().positive(),
  until: instant,
});

/** Show a page to the subscriber; the subscription stays as it is. */
export const redirectCommand = z.strictObject({
  kind: z.literal('redirect'),
  url: z.string(),
  name: z.string().describe('As the subscriber read it.'),
});

/** Do what only the host knows how to do. */
export const customCommand = z.strictObject({
  kind: z.literal('custom'),
  action: z.string(),
  payload: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  worth: money.optional(),
});

/** Hand the subscriber's wish to talk to the host's team; the subscription stays as it is. */
export const contactCommand = z.strictObject({
  kind: z.literal('contact'),
  channel: z.enum(['callback', 'email', 'chat', 'calendar']),
  url: z.string().optional().describe('Where the chat or the calendar is.'),
  slot: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  note: z.string().optional(),
});

/** End the subscription when the paid period (or the trial) ends. */
export const cancelCommand = z.strictObject({
  kind: z.literal('cancel'),
  at: instant,
  details: z
    .object({
      name: z.string().optional(),
      email: z.string().optional(),
      contract: z.string().optional(),
      kind: z.string().optional().describe('`ordinary` or `extraordinary`.'),
      cause: z.string().optional(),
      endDate: z.string().optional().describe('The day they asked for; none: as early as can be.'),
    })
    .optional()
    .describe('What was written on the form before the final button, for the confirmation you send.'),
});

/** What an executor is asked to carry out. */
export const command = z.discriminatedUnion('kind', [
  pauseCommand,
  resumeCommand,
  changePlanCommand,
  changeSeatsCommand,
  discountCommand,
  freeMonthsCommand,
  creditCommand,
  keepPriceCommand,
  perkCommand,
  extendCommand,
  contactCommand,
  redirectCommand,
  customCommand,
  cancelCommand,
]);

/** A subscription as its owner (the host or a billing provider) reads it back. */
export const subscriptionState = z.object({
  id: z.string(),
  status: z.enum(['trialing', 'active', 'paused', 'canceled']),
  plan: z.string(),
  price: money,
  interval,
  currentPeriodEnd: instant,
  nextChargeAt: instant.nullable(),
  cancelAt: instant.nullable(),
  pausedUntil: instant.nullable(),
  scheduledPlan: z.object({ plan: z.string(), price: money, at: instant }).nullable(),
  discount: z
    .object({
      percentOff: z.number().optional(),
      amountOff: money.optional(),
      charges: z.int().nullable(),
      until: instant.nullable(),
    })
    .nullable(),
  seats: z.int().nullish().describe('Where seats are counted: how many there are now.'),
  scheduledSeats: z
    .object({ seats: z.int(), price: money, at: instant })
    .nullish()
    .describe('Where seats are counted: how many there will be.'),
  priceKeptUntil: instant.nullish(),
  appliedActions: z.array(z.string()).describe('Ids of the Partwell actions that were carried out on it.'),
});

/** What Partwell posts to a host's executor URL, signed as a Standard Webhook. */
export const executorRequest = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('action.execute'),
    workspace: z.string(),
    mode,
    action: z.object({
      id: z.string().describe('Also the idempotency key: the same id is carried out once.'),
      session: z.string(),
      customer: z.string(),
      subscription: z.string(),
      offer: z.string().nullable(),
      command,
    }),
  }),
  z.object({
    type: z.literal('subscription.read'),
    workspace: z.string(),
    mode,
    customer: z.string(),
    subscription: z.string(),
  }),
]);

/** What the host answers to both with status 200: the subscription as it now is. */
export const executorResponse = z.object({ subscription: subscriptionState });

export type Command = z.infer<typeof command>;
export type SubscriptionState = z.infer<typeof subscriptionState>;
export type ExecutorRequest = z.infer<typeof executorRequest>;
export type ExecutorResponse = z.infer<typeof executorResponse>;
