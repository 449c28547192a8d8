import type { CustomerFacts } from '../types/customer-facts.ts';

/** Facts that use every key there is. */
export const factsOfMaya = (): CustomerFacts => ({
  customer: {
    id: 'cus_maya',
    name: 'Maya',
    locale: 'en-US',
    country: 'US',
    timeZone: 'America/New_York',
    role: 'owner',
    traits: { team: 'harbour', boats: 2, beta: true },
  },
  subscription: {
    id: 'sub_maya',
    status: 'trialing',
    plan: 'pro',
    planName: 'Halyard Pro',
    price: { amount: 2900, currency: 'USD' },
    interval: 'month',
    startedAt: '2027-01-11T08:00:00Z',
    currentPeriodEnd: '2027-01-25T08:00:00.000Z',
    discount: { percentOff: 20, until: '2027-03-01T00:00:00Z' },
    seats: { count: 3, inUse: 2, price: { amount: 900, currency: 'USD' } },
  },
  otherSubscriptions: [
    {
      id: 'sub_maya_charts',
      status: 'active',
      plan: 'charts',
      planName: 'Charts',
      price: { amount: 500, currency: 'USD' },
      interval: 'month',
      startedAt: '2026-12-01T08:00:00Z',
      currentPeriodEnd: '2027-02-01T08:00:00Z',
      cancelAt: '2027-02-01T08:00:00Z',
      pausedUntil: '2027-03-01T08:00:00Z',
    },
  ],
  plans: [{ id: 'basic', name: 'Basic', price: { amount: 900, currency: 'USD' }, interval: 'month' }],
});
