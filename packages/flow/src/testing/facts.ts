import { type CustomerFacts, type CustomerFactsInput, customerFacts } from '../schema/customer.ts';

/** A monthly customer of fourteen months in London, to be changed one fact at a time. */
export function factsOf(
  changes: {
    customer?: Partial<CustomerFactsInput['customer']>;
    subscription?: Partial<CustomerFactsInput['subscription']>;
    plans?: CustomerFactsInput['plans'];
  } = {},
): CustomerFacts {
  return customerFacts.parse({
    customer: {
      id: 'cus_1',
      name: 'James',
      locale: 'en-GB',
      country: 'GB',
      timeZone: 'Europe/London',
      ...changes.customer,
    },
    subscription: {
      id: 'sub_1',
      status: 'active',
      plan: 'pro',
      planName: 'Pro',
      price: { amount: 2400, currency: 'GBP' },
      interval: 'month',
      startedAt: '2025-09-10T09:00:00.000Z',
      currentPeriodEnd: '2026-12-10T09:00:00.000Z',
      ...changes.subscription,
    },
    plans: changes.plans ?? [
      { id: 'basic', name: 'Basic', price: { amount: 800, currency: 'GBP' }, interval: 'month' },
    ],
  });
}

export const NOW = '2026-11-22T09:00:00.000Z';
