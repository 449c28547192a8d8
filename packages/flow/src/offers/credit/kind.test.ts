import { describe, expect, it } from 'vitest';
import { outcomeView } from '../../eligibility/outcome-view.ts';
import { factsOf, NOW } from '../../testing/facts.ts';
import { flowOf } from '../../testing/flow-of.ts';
import { given, linesOf } from '../../testing/given.ts';

it('comes off the next charge', () =>
  expect(linesOf(given({ kind: 'credit', amount: { GBP: 1000 } }))).toEqual([
    'Credit: £10',
    'Taken off until: it is used up',
    'Next charge: £14 on 10\u00a0December 2026',
    'Instead of: £24 a month',
    'Price after that: £24 a month',
    'To cancel: at any time, on this page',
  ]));

it('that is more than a charge leaves nothing of it to pay, and saves all of itself over the year', () => {
  const credit = given({ kind: 'credit', amount: { GBP: 5000 } });
  expect(credit.offer?.choices[0]?.terms).toMatchObject({
    nextCharge: { amount: 0, currency: 'GBP' },
    saves: { amount: 5000, currency: 'GBP' },
  });
});

it('never saves more than a year costs', () =>
  expect(given({ kind: 'credit', amount: { GBP: 100_000 } }).offer?.choices[0]?.terms.saves.amount).toBe(
    2400 * 12,
  ));

it('has no decimals where the currency has none', () => {
  const yen = factsOf({
    customer: { locale: 'ja' },
    subscription: { price: { amount: 2400, currency: 'JPY' } },
  });
  expect(given({ kind: 'credit', amount: { JPY: 500 } }, yen).view?.choices[0]?.highlight).toContain('500');
});

describe('once it is done', () => {
  const done = (amount: number) => {
    const facts = factsOf();
    const command = { kind: 'credit', amount: { amount, currency: 'GBP' } } as const;
    return outcomeView(flowOf(), facts, { command, reference: 'R', at: NOW, timeZone: 'UTC' }).body[0];
  };

  it('says of which charge it comes off', () =>
    expect(done(1000)).toBe(
      '£10 is on your account and comes off your next charge on 10\u00a0December 2026.',
    ));
  it('does not say so of what is more than that charge', () =>
    expect(done(5000)).toBe('We take it off by itself, until it is used up.'));
});
