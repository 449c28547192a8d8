import type { CustomerFactsInput, FlowInput } from '@partwell/flow/schema';

/** A small flow with one offer that a newcomer gets, one that only loyal people get, and one without a plan for it. */
export const sampleFlow: FlowInput = {
  schemaVersion: 1,
  id: 'sample',
  segments: { loyal: { tenureMonths: { $gte: 24 } } },
  reasons: [
    { id: 'too-expensive', offers: ['thanks', 'basic', 'pause'] },
    { id: 'other' },
    { id: 'prefer-not-to-say' },
  ],
  privacy: {
    purpose: 'We read every answer to become better.',
    retentionDays: 365,
    controller: 'Acme',
    url: '/privacy',
  },
  offers: {
    thanks: {
      kind: 'loyalty',
      when: 'loyal',
      tiers: [{ tenureMonths: 24, percentOff: 20, months: 3 }],
    },
    basic: { kind: 'downgrade', plans: ['basic'] },
    pause: { kind: 'pause', months: [1, 2] },
  },
};

/** Jonas, eight months in on 2026-12-01, in Germany. */
export const sampleCustomer: CustomerFactsInput = {
  customer: { id: 'cus_jonas', name: 'Jonas', locale: 'de-DE', country: 'DE', timeZone: 'Europe/Berlin' },
  subscription: {
    id: 'sub_jonas',
    status: 'active',
    plan: 'student',
    planName: 'Student',
    price: { amount: 800, currency: 'EUR' },
    interval: 'month',
    startedAt: '2026-03-20T09:00:00Z',
    currentPeriodEnd: '2026-12-20T09:00:00Z',
  },
};
