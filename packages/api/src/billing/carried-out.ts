import type { Command, SubscriptionState } from '@partwell/flow/schema';

type Changes<Kind extends Command['kind']> = (
  command: Extract<Command, { kind: Kind }>,
) => Partial<SubscriptionState>;

/** Only the ledger tells of it: nothing of a subscription that is read back becomes different. */
const nothing = () => ({});

const changes: { readonly [Kind in Command['kind']]: Changes<Kind> } = {
  pause: ({ resumesAt }) => ({ pausedUntil: resumesAt }),
  resume: ({ nextChargeAt }) => ({ pausedUntil: null, status: 'active', nextChargeAt }),
  change_plan: ({ plan, price, at }) => ({ scheduledPlan: { plan, price, at } }),
  change_seats: ({ seats, price, at }) => ({ scheduledSeats: { seats, price, at } }),
  discount: ({ percentOff, amountOff, charges, until }) => ({
    discount: { percentOff, amountOff, charges, until },
  }),
  free_months: ({ nextChargeAt }) => ({ nextChargeAt }),
  credit: nothing,
  keep_price: ({ until }) => ({ priceKeptUntil: until }),
  perk: nothing,
  extend: ({ until }) => ({ currentPeriodEnd: until, nextChargeAt: until }),
  contact: nothing,
  redirect: nothing,
  custom: nothing,
  cancel: ({ at }) => ({ cancelAt: at }),
};

/**
 * What carrying out a command makes of a subscription, as a host without accounts of its own would hold it: for trying
 * things out, and for tests.
 *
 * @returns the subscription as it is afterwards; `appliedActions` is the host's to keep.
 */
export const carriedOut = (state: SubscriptionState, command: Command): SubscriptionState => ({
  ...state,
  ...(changes[command.kind] as (command: Command) => Partial<SubscriptionState>)(command),
});
