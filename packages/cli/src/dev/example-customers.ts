import type { CustomerFacts, CustomerFactsInput } from '@partwell/flow/schema';
import { customerFacts } from '@partwell/flow/schema';

const DAY_MILLIS = 24 * 3_600_000;

/** Somebody in each of the situations in which flows differ: a trial, a short and a long tenure, a team, other scripts. */
export function exampleCustomers(now: Date): CustomerFacts[] {
  const daysFromNow = (days: number) => new Date(now.getTime() + days * DAY_MILLIS).toISOString();
  const since = (days: number) => ({ startedAt: daysFromNow(-days), currentPeriodEnd: daysFromNow(12) });
  const plan = (id: string, name: string, amount: number, currency: string) => ({
    id,
    name,
    price: { amount, currency },
    interval: 'month' as const,
  });
  const people: CustomerFactsInput[] = [
    {
      customer: { id: 'maya', name: 'Maya', locale: 'en-US', country: 'US', timeZone: 'America/New_York' },
      subscription: {
        ...{ id: 'maya', status: 'trialing', plan: 'pro', planName: 'Pro', interval: 'month' },
        price: { amount: 2900, currency: 'USD' },
        ...since(9),
      },
      plans: [plan('basic', 'Basic', 900, 'USD')],
    },
    {
      customer: { id: 'james', name: 'James', locale: 'en-GB', country: 'GB', timeZone: 'Europe/London' },
      subscription: {
        ...{ id: 'james', status: 'active', plan: 'pro', planName: 'Pro', interval: 'month' },
        price: { amount: 2400, currency: 'GBP' },
        ...since(430),
      },
      plans: [plan('basic', 'Basic', 800, 'GBP')],
    },
    {
      customer: {
        ...{ id: 'ruth', name: 'Ruth', locale: 'en-US', country: 'US', role: 'owner' },
        timeZone: 'America/Los_Angeles',
      },
      subscription: {
        ...{ id: 'ruth', status: 'active', plan: 'team', planName: 'Team', interval: 'year' },
        price: { amount: 76_800, currency: 'USD' },
        seats: { count: 8, inUse: 5, price: { amount: 9600, currency: 'USD' } },
        ...since(1500),
      },
      plans: [plan('pro', 'Pro', 2900, 'USD'), plan('basic', 'Basic', 900, 'USD')],
    },
    {
      customer: { id: 'jonas', name: 'Jonas', locale: 'de-DE', country: 'DE', timeZone: 'Europe/Berlin' },
      subscription: {
        ...{ id: 'jonas', status: 'active', plan: 'basic', planName: 'Basic', interval: 'month' },
        price: { amount: 900, currency: 'EUR' },
        ...since(210),
      },
    },
    {
      customer: { id: 'elin', name: 'Elin', locale: 'sv-SE', country: 'SE', timeZone: 'Europe/Stockholm' },
      subscription: {
        ...{ id: 'elin', status: 'active', plan: 'pro', planName: 'Pro', interval: 'month' },
        price: { amount: 24_900, currency: 'SEK' },
        ...since(800),
      },
      plans: [plan('basic', 'Basic', 9900, 'SEK')],
    },
    {
      customer: { id: 'layla', name: 'ليلى', locale: 'ar-AE', country: 'AE', timeZone: 'Asia/Dubai' },
      subscription: {
        ...{ id: 'layla', status: 'active', plan: 'pro', planName: 'Pro', interval: 'month' },
        price: { amount: 9900, currency: 'AED' },
        ...since(60),
      },
      plans: [plan('basic', 'Basic', 3900, 'AED')],
    },
  ];
  return people.map((each) => customerFacts.parse(each));
}
