import type { Command, SubscriptionState } from '@partwell/flow/schema';

/** A subscription as a host's database would hold it. */
export const freshState = (id: string, plan = 'pro'): SubscriptionState => ({
  id,
  status: 'active',
  plan,
  price: { amount: 2900, currency: 'USD' },
  interval: 'month',
  currentPeriodEnd: '2100-01-20T08:00:00Z',
  nextChargeAt: '2100-01-20T08:00:00Z',
  cancelAt: null,
  pausedUntil: null,
  scheduledPlan: null,
  discount: null,
  appliedActions: [],
});

/** What carrying out a command makes of a subscription. */
export const carriedOut = (state: SubscriptionState, command: Command): SubscriptionState => {
  switch (command.kind) {
    case 'pause':
      return { ...state, pausedUntil: command.resumesAt };
    case 'change_plan':
      return { ...state, scheduledPlan: { plan: command.plan, price: command.price, at: command.at } };
    case 'discount':
      return {
        ...state,
        discount: {
          charges: command.charges,
          until: command.until,
          ...(command.percentOff !== undefined && { percentOff: command.percentOff }),
          ...(command.amountOff && { amountOff: command.amountOff }),
        },
      };
    case 'free_months':
      return { ...state, nextChargeAt: command.nextChargeAt };
    case 'contact':
      return state;
    case 'cancel':
      return { ...state, cancelAt: command.at };
  }
};
