import type { Subscription } from '../schema/customer.ts';
import type { Interval } from '../schema/interval.ts';

/** Charges that fall into twelve months. */
export const chargesAYear = (interval: Interval): number => (interval === 'year' ? 1 : 12);

/** What twelve months cost. Minor units. */
export const aYear = (amount: number, interval: Interval): number => amount * chargesAYear(interval);

/** What so many months of service cost, at most those of a year. Minor units, rounded half up. */
export const worthOfMonths = ({ price, interval }: Subscription, months: number): number =>
  Math.round((aYear(price.amount, interval) * Math.min(months, 12)) / 12);

/** What so many days of service cost, at most those of a year. Minor units, rounded half up. */
export const worthOfDays = ({ price, interval }: Subscription, days: number): number =>
  Math.round((aYear(price.amount, interval) * Math.min(days, 365)) / 365);
