import type { CustomerFactsInput } from '@partwell/flow/schema';

/** A subscriber whose facts are harmless. */
export const plainFacts = {
  customer: { id: 'cus_1', name: 'Maya', locale: 'en-US', country: 'US' },
  subscription: {
    id: 'sub_1',
    status: 'active',
    plan: 'pro',
    planName: 'Pro',
    price: { amount: 2900, currency: 'USD' },
    interval: 'month',
    startedAt: '2025-09-20T08:00:00Z',
    currentPeriodEnd: '2027-01-20T08:00:00Z',
  },
  plans: [{ id: 'basic', name: 'Basic', price: { amount: 900, currency: 'USD' }, interval: 'month' }],
} as const satisfies CustomerFactsInput;

/** Everything a JSON library, a text encoding or a template may stumble over. */
export const oddFacts = {
  customer: {
    id: 'kund/Ö 1',
    name: 'Åsa "☂" 👩🏽‍🚀 </script> \\ & \u2028',
    locale: 'sv-SE',
    country: 'SE',
    timeZone: 'Europe/Stockholm',
    role: 'owner',
    traits: { boats: 0, length: 7.25, 'has crew': false, note: '', motto: 'naïve\ttab\nline' },
  },
  subscription: {
    id: 'sub/å+ä=1',
    status: 'paused',
    plan: 'team',
    planName: 'Flotta™',
    price: { amount: 0, currency: 'SEK' },
    interval: 'year',
    startedAt: '2020-02-29T23:59:59Z',
    currentPeriodEnd: '2027-02-28T23:59:59.500Z',
    pausedUntil: '2027-01-01T00:00:00Z',
    discount: { percentOff: 12.5 },
    seats: { count: 3, inUse: 0, price: { amount: 90_000_000_000, currency: 'SEK' } },
  },
  otherSubscriptions: [{ ...plainFacts.subscription, id: 'sub_2' }],
  plans: [],
} as const satisfies CustomerFactsInput;

/** An object without anything in it, which some languages take for a list. */
export const emptyTraits = {
  ...plainFacts,
  customer: { ...plainFacts.customer, traits: {} },
} as const satisfies CustomerFactsInput;
