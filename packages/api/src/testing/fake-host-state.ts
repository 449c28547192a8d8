import type { SubscriptionState } from '@partwell/flow/schema';

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
  seats: 3,
  scheduledSeats: null,
  priceKeptUntil: null,
  appliedActions: [],
});
