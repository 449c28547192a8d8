import type { Interval } from '../schema/interval.ts';

/** Charges that fall into twelve months. */
export const chargesAYear = (interval: Interval): number => (interval === 'year' ? 1 : 12);

/** What twelve months cost. Minor units. */
export const aYear = (amount: number, interval: Interval): number => amount * chargesAYear(interval);
