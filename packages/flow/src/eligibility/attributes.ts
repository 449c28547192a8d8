import { aYear } from '../commands/a-year.ts';
import { isDiscounted } from '../commands/charge-at.ts';
import type { CustomerFacts } from '../schema/customer.ts';
import { calendarDays, wholeMonths } from '../text/calendar.ts';
import { languageOf } from '../text/languages.ts';

/** What conditions are evaluated on: the documented vocabulary, and traits under `traits`. */
export type Attributes = Readonly<Record<string, unknown>>;

/** The values that follow from dates. */
export interface Ages {
  readonly tenureMonths: number;
  readonly ageDays: number;
}

/** Derives the condition vocabulary from a customer's facts at a moment. A value that is absent is undefined. */
export function attributesOf(
  { customer, subscription, otherSubscriptions }: CustomerFacts,
  now: string,
): Attributes & Ages {
  const { price, interval, seats } = subscription;
  // The evaluator asks with `in`: without a prototype nobody has a trait called `toString`.
  return {
    __proto__: null,
    customerId: customer.id,
    country: customer.country,
    locale: customer.locale,
    language: customer.locale && languageOf(customer.locale),
    role: customer.role,
    subscriptionId: subscription.id,
    subscriptionCount: 1 + otherSubscriptions.length,
    status: subscription.status,
    plan: subscription.plan,
    interval,
    currency: price.currency,
    price: price.amount,
    mrr: Math.round(aYear(price.amount, interval) / 12),
    seats: seats?.count,
    seatsInUse: seats?.inUse,
    tenureMonths: wholeMonths(subscription.startedAt, now),
    ageDays: Math.max(0, calendarDays(subscription.startedAt, now)),
    daysToRenewal: Math.max(0, calendarDays(now, subscription.currentPeriodEnd)),
    onTrial: subscription.status === 'trialing',
    discounted: isDiscounted(subscription, now),
    traits: { __proto__: null, ...customer.traits },
  };
}
