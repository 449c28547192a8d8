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

/**
 * The values of one customer at one moment. The evaluator asks with `in`, and nobody has a value called
 * `toString`: the class inherits nothing. As a class, so that all customers share one shape.
 */
class CustomerValues {
  readonly customerId: unknown;
  readonly country: unknown;
  readonly locale: unknown;
  readonly language: unknown;
  readonly role: unknown;
  readonly subscriptionId: unknown;
  readonly subscriptionCount: unknown;
  readonly status: unknown;
  readonly plan: unknown;
  readonly interval: unknown;
  readonly currency: unknown;
  readonly price: unknown;
  readonly mrr: unknown;
  readonly seats: unknown;
  readonly seatsInUse: unknown;
  readonly tenureMonths: number;
  readonly ageDays: number;
  readonly daysToRenewal: unknown;
  readonly onTrial: unknown;
  readonly discounted: unknown;
  readonly traits: unknown;

  constructor({ customer, subscription, otherSubscriptions }: CustomerFacts, now: string) {
    const { price, interval, seats } = subscription;
    this.customerId = customer.id;
    this.country = customer.country;
    this.locale = customer.locale;
    this.language = customer.locale && languageOf(customer.locale);
    this.role = customer.role;
    this.subscriptionId = subscription.id;
    this.subscriptionCount = 1 + otherSubscriptions.length;
    this.status = subscription.status;
    this.plan = subscription.plan;
    this.interval = interval;
    this.currency = price.currency;
    this.price = price.amount;
    this.mrr = Math.round(aYear(price.amount, interval) / 12);
    this.seats = seats?.count;
    this.seatsInUse = seats?.inUse;
    this.tenureMonths = wholeMonths(subscription.startedAt, now);
    this.ageDays = Math.max(0, calendarDays(subscription.startedAt, now));
    this.daysToRenewal = Math.max(0, calendarDays(now, subscription.currentPeriodEnd));
    this.onTrial = subscription.status === 'trialing';
    this.discounted = isDiscounted(subscription, now);
    this.traits = customer.traits ? { __proto__: null, ...customer.traits } : noTraits;
  }
}
Reflect.deleteProperty(CustomerValues.prototype, 'constructor');
Object.setPrototypeOf(CustomerValues.prototype, null);

const noTraits: object = Object.freeze(Object.create(null));

/** Derives the condition vocabulary from a customer's facts at a moment. A value that is absent is undefined. */
export const attributesOf = (facts: CustomerFacts, now: string): Attributes & Ages =>
  new CustomerValues(facts, now) as unknown as Attributes & Ages;
