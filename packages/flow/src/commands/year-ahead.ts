import type { Subscription } from '../schema/customer.ts';
import { plusMonths } from '../text/calendar.ts';
import { aYear } from './a-year.ts';
import { chargeAt, nextCharge } from './charge-at.ts';

/**
 * What is charged over the twelve months from the next charge on as things stand, in minor units: of a discount
 * that runs out on the way only the charges it lowers.
 */
export const yearAhead = (subscription: Subscription): number => ahead(subscription, 12);

/** What the next so many months of service cost as things stand, at most those of a year. Minor units, rounded half up. */
export const worthOfMonths = (subscription: Subscription, months: number): number =>
  subscription.interval === 'year'
    ? Math.round((yearAhead(subscription) * Math.min(months, 12)) / 12)
    : ahead(subscription, Math.min(months, 12));

/** What so many days of service cost as things stand, at most those of a year. Minor units, rounded half up. */
export const worthOfDays = (subscription: Subscription, days: number): number =>
  Math.round((yearAhead(subscription) * Math.min(days, 365)) / 365);

function ahead(subscription: Subscription, months: number): number {
  const { price, interval, discount, currentPeriodEnd } = subscription;
  if (interval === 'year') return nextCharge(subscription).amount;
  if (!discount) return (aYear(price.amount, interval) * months) / 12;
  let sum = 0;
  for (let month = 0; month < months; month++) {
    sum += chargeAt(subscription, plusMonths(currentPeriodEnd, month)).amount;
  }
  return sum;
}
