import { addMonths } from './add-months.ts';

/** Whole months from one date to a later one. */
export function monthsBetween(start: Date, end: Date): number {
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return addMonths(start, months) > end ? months - 1 : months;
}
