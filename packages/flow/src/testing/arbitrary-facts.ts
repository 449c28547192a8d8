import fc from 'fast-check';
import { type CustomerFacts, customerFacts } from '../schema/customer.ts';
import { NOW } from './facts.ts';

const currency = fc.constantFrom('GBP', 'EUR', 'USD', 'SEK', 'JPY', 'KWD');
const interval = fc.constantFrom('month', 'year');
const amount = fc.oneof(fc.constantFrom(0, 1, 99, 100, 999, 2400), fc.integer({ min: 0, max: 5_000_000 }));

const instant = (fromDays: number, toDays: number) =>
  fc
    .integer({ min: fromDays * 24 * 60, max: toDays * 24 * 60 })
    .map((minutes) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString());

const discount = (code: string) =>
  fc.oneof(
    fc.record(
      { percentOff: fc.integer({ min: 1, max: 100 }), until: instant(-100, 800) },
      { requiredKeys: ['percentOff'] },
    ),
    fc.record({ amountOff: fc.record({ amount, currency: fc.constant(code) }) }),
  );

const subscription = currency.chain((code) =>
  fc.record(
    {
      id: fc.constantFrom('sub_1', 'sub_2'),
      status: fc.constantFrom('active', 'active', 'active', 'trialing', 'paused', 'canceled'),
      plan: fc.constantFrom('pro', 'team', 'basic'),
      planName: fc.constantFrom('Pro', 'Team', 'Basic', '{name}', '基本'),
      price: fc.record({ amount, currency: fc.constant(code) }),
      interval,
      startedAt: instant(-4000, 0),
      currentPeriodEnd: instant(-10, 400),
      discount: discount(code),
      seats: fc.record(
        {
          count: fc.integer({ min: 1, max: 50 }),
          inUse: fc.integer({ min: 0, max: 60 }),
          price: fc.record({ amount, currency: fc.constant(code) }),
        },
        { requiredKeys: ['count', 'price'] },
      ),
    },
    {
      requiredKeys: [
        'id',
        'status',
        'plan',
        'planName',
        'price',
        'interval',
        'startedAt',
        'currentPeriodEnd',
      ],
    },
  ),
);

const plan = fc.record({
  id: fc.constantFrom('basic', 'pro', 'team', 'free'),
  name: fc.constantFrom('Basic', 'Pro', 'Team'),
  price: fc.record({ amount, currency }),
  interval,
});

const customer = fc.record(
  {
    id: fc.constantFrom('cus_1', 'cus_2'),
    name: fc.constantFrom('James', 'Åsa', '{plan}', '<b>', 'محمد'),
    locale: fc.constantFrom('en', 'en-GB', 'de-AT', 'sv', 'ar-EG', 'pt-BR', 'zz', 'x', 'nn-NO', 'ja'),
    country: fc.constantFrom('GB', 'DE', 'SE', 'US'),
    timeZone: fc.constantFrom('Europe/London', 'Asia/Tokyo', 'Mars/Olympus'),
    role: fc.constantFrom('owner', 'member'),
    traits: fc.record(
      { logins: fc.integer({ min: 0, max: 90 }), company: fc.constant('Acme') },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['id'] },
);

/** Any customer a host could sign a token for. */
export const arbitraryFacts: fc.Arbitrary<CustomerFacts> = fc
  .record({ customer, subscription, plans: fc.array(plan, { maxLength: 5 }) })
  .map((facts) => customerFacts.parse(facts));
