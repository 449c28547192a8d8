import { expect, it } from 'vitest';
import { factsOf } from '../../testing/facts.ts';
import { given, linesOf } from '../../testing/given.ts';

const onTrial = factsOf({ subscription: { status: 'trialing' } });

it('makes a trial longer', () => {
  const longer = given({ kind: 'extend', of: 'trial', days: 14 }, onTrial);
  expect(longer.offer?.choices[0]?.command).toEqual({
    kind: 'extend',
    of: 'trial',
    days: 14,
    until: '2026-12-24T09:00:00.000Z',
  });
  expect(longer.view?.choices[0]?.accept).toBe('Extend the trial by 14 days');
  expect(linesOf(longer)).toEqual([
    'Instead of: 10\u00a0December 2026',
    'Trial until: 24\u00a0December 2026',
    'Next charge: £24 on 24\u00a0December 2026',
    'Price after that: £24 a month',
    'To cancel: at any time, on this page',
  ]);
});

it('adds days to the paid period, and counts what they are worth', () =>
  expect(given({ kind: 'extend', of: 'period', days: 30 }).offer?.choices[0]?.terms.saves.amount).toBe(
    Math.round((2400 * 12 * 30) / 365),
  ));

it('leads from the day of before to the new one', () => {
  const ends = given({ kind: 'extend', of: 'period', days: 30 }).view?.choices[0]?.terms.filter(
    ({ end }) => end,
  );
  expect(ends?.map(({ value }) => value)).toEqual(['10\u00a0December 2026', '9\u00a0January 2027']);
});

it('is only for those it fits', () => {
  expect(given({ kind: 'extend', of: 'trial', days: 14 }).trace?.why).toBe(
    'only a subscription that is trialing can be extended, and this one is active',
  );
  expect(given({ kind: 'extend', of: 'period', days: 14 }, onTrial).offer).toBeUndefined();
});
