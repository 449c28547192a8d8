import fc from 'fast-check';
import { mutated } from './mutations.ts';

/** Claims of a customer token, made wrong. */
export const oddFacts = mutated(
  fc.constant({
    sub: 'cus_odd',
    customer: {
      name: 'Maya',
      locale: 'en-US',
      country: 'US',
      timeZone: 'America/New_York',
      traits: { a: 1 },
    },
    subscription: {
      id: 'sub_odd',
      status: 'active',
      plan: 'pro',
      planName: 'Pro',
      price: { amount: 2900, currency: 'USD' },
      interval: 'month',
      startedAt: '2020-01-20T08:00:00Z',
      currentPeriodEnd: '2100-01-20T08:00:00Z',
    },
    plans: [{ id: 'basic', name: 'Basic', price: { amount: 900, currency: 'USD' }, interval: 'month' }],
  }),
);
