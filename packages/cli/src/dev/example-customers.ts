import { type CustomerFacts, type CustomerFactsInput, customerFacts } from '@partwell/flow/schema';

const DAY_MILLIS = 24 * 3_600_000;

type Person = CustomerFactsInput['customer'];
type Subscription = CustomerFactsInput['subscription'];
type Plan = NonNullable<CustomerFactsInput['plans']>[number];

/** Somebody in each of the situations in which flows differ: a trial, a short and a long tenure, a team, other scripts. */
export function exampleCustomers(now: Date): CustomerFacts[] {
  const daysFromNow = (days: number) => new Date(now.getTime() + days * DAY_MILLIS).toISOString();

  const pays = (
    person: Person,
    planName: string,
    [amount, currency]: readonly [number, string],
    since: { readonly days: number },
    more: Partial<Subscription> = {},
  ): CustomerFactsInput => ({
    customer: person,
    subscription: {
      id: person.id,
      status: 'active',
      plan: planName.toLowerCase(),
      planName,
      price: { amount, currency },
      interval: 'month',
      startedAt: daysFromNow(-since.days),
      currentPeriodEnd: daysFromNow(12),
      ...more,
    },
  });
  const mayMoveTo = (facts: CustomerFactsInput, ...plans: Plan[]): CustomerFactsInput => ({
    ...facts,
    plans,
  });
  const plan = (name: string, amount: number, currency: string): Plan => ({
    id: name.toLowerCase(),
    name,
    price: { amount, currency },
    interval: 'month',
  });

  const maya = { id: 'maya', name: 'Maya', locale: 'en-US', country: 'US', timeZone: 'America/New_York' };
  const james = { id: 'james', name: 'James', locale: 'en-GB', country: 'GB', timeZone: 'Europe/London' };
  const ruth = { id: 'ruth', name: 'Ruth', locale: 'en-US', country: 'US', role: 'owner' };
  const jonas = { id: 'jonas', name: 'Jonas', locale: 'de-DE', country: 'DE', timeZone: 'Europe/Berlin' };
  const elin = { id: 'elin', name: 'Elin', locale: 'sv-SE', country: 'SE', timeZone: 'Europe/Stockholm' };
  const layla = { id: 'layla', name: 'ليلى', locale: 'ar-AE', country: 'AE', timeZone: 'Asia/Dubai' };
  const seats = { count: 8, inUse: 5, price: { amount: 9600, currency: 'USD' } };

  const people = [
    mayMoveTo(
      pays(maya, 'Pro', [2900, 'USD'], { days: 9 }, { status: 'trialing' }),
      plan('Basic', 900, 'USD'),
    ),
    mayMoveTo(pays(james, 'Pro', [2400, 'GBP'], { days: 430 }), plan('Basic', 800, 'GBP')),
    mayMoveTo(
      pays(ruth, 'Team', [76_800, 'USD'], { days: 1500 }, { interval: 'year', seats }),
      plan('Pro', 2900, 'USD'),
      plan('Basic', 900, 'USD'),
    ),
    pays(jonas, 'Basic', [900, 'EUR'], { days: 210 }),
    mayMoveTo(pays(elin, 'Pro', [24_900, 'SEK'], { days: 800 }), plan('Basic', 9900, 'SEK')),
    mayMoveTo(pays(layla, 'Pro', [9900, 'AED'], { days: 60 }), plan('Basic', 3900, 'AED')),
  ];
  return people.map((each) => customerFacts.parse(each));
}
