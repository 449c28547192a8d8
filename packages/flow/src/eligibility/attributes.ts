import type { CustomerFacts } from '../schema/customer.ts';
import { calendarDays, wholeMonths } from '../text/calendar.ts';
import { languageOf } from '../text/languages.ts';

/** What conditions are evaluated on: the documented vocabulary, and traits under `traits`. */
export type Attributes = Readonly<Record<string, unknown>>;

/** Derives the condition vocabulary from a customer's facts at a moment. Absent values are left out. */
export function attributesOf({ customer, subscription }: CustomerFacts, now: string): Attributes {
  const { price, interval } = subscription;
  const all: Record<string, unknown> = {
    customerId: customer.id,
    country: customer.country,
    locale: customer.locale,
    language: customer.locale && languageOf(customer.locale),
    subscriptionId: subscription.id,
    status: subscription.status,
    plan: subscription.plan,
    interval,
    currency: price.currency,
    price: price.amount,
    mrr: interval === 'year' ? Math.round(price.amount / 12) : price.amount,
    tenureMonths: wholeMonths(subscription.startedAt, now),
    daysToRenewal: Math.max(0, calendarDays(now, subscription.currentPeriodEnd)),
    onTrial: subscription.status === 'trialing',
    discounted: subscription.discount !== undefined,
    traits: customer.traits ?? {},
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
