import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarDays, plusDays, plusMonths, wholeMonths } from './calendar.ts';

const instant = fc
  .date({ min: new Date('1996-01-01T00:00:00Z'), max: new Date('2096-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const runs = { numRuns: 3000 };

it('adds months as date-fns does', () =>
  fc.assert(
    fc.property(instant, fc.integer({ min: -60, max: 60 }), (from, months) => {
      expect(plusMonths(from, months)).toBe(new Date(addMonths(new UTCDate(from), months)).toISOString());
    }),
    runs,
  ));

it('adds days as date-fns does', () =>
  fc.assert(
    fc.property(instant, fc.integer({ min: -400, max: 400 }), (from, days) => {
      expect(plusDays(from, days)).toBe(new Date(addDays(new UTCDate(from), days)).toISOString());
    }),
    runs,
  ));

it('counts calendar days as date-fns does', () =>
  fc.assert(
    fc.property(instant, instant, (from, to) => {
      expect(calendarDays(from, to)).toBe(differenceInCalendarDays(new UTCDate(to), new UTCDate(from)));
    }),
    runs,
  ));

it('counts the most months that date-fns can add without passing the end', () =>
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 40 }),
      (from, months, days) => {
        const to = plusDays(plusMonths(from, months), days);
        const count = wholeMonths(from, to);
        const after = (n: number) => addMonths(new UTCDate(from), n).getTime();
        expect(after(count)).toBeLessThanOrEqual(Date.parse(to));
        expect(after(count + 1)).toBeGreaterThan(Date.parse(to));
      },
    ),
    runs,
  ));

it.each([
  ['2026-01-31T09:00:00.000Z', 1, '2026-02-28T09:00:00.000Z'],
  ['2028-01-31T09:00:00.000Z', 1, '2028-02-29T09:00:00.000Z'],
  ['2026-12-31T23:30:00.000Z', 2, '2027-02-28T23:30:00.000Z'],
])('%s and %i months is %s', (from, months, to) => {
  expect(plusMonths(from, months)).toBe(to);
  expect(wholeMonths(from, to)).toBe(months);
});

it('is never negative', () =>
  expect(wholeMonths('2026-05-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')).toBe(0));
