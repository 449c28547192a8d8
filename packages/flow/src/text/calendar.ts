import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { differenceInMonths } from 'date-fns/differenceInMonths';

/** Calendar arithmetic in UTC on ISO instants: 31 January and one month is the last of February. */
export const plusMonths = (instant: string, months: number): string =>
  new Date(addMonths(new UTCDate(instant), months)).toISOString();

export const plusDays = (instant: string, days: number): string =>
  new Date(addDays(new UTCDate(instant), days)).toISOString();

/** Whole months from `from` to `to`; never negative. */
export const wholeMonths = (from: string, to: string): number =>
  Math.max(0, differenceInMonths(new UTCDate(to), new UTCDate(from)));

/** Calendar days from `from` to `to` in UTC. */
export const calendarDays = (from: string, to: string): number =>
  differenceInCalendarDays(new UTCDate(to), new UTCDate(from));
