import { describe, expect, it } from 'vitest';
import { factsOf } from '../../testing/facts.ts';
import { given } from '../../testing/given.ts';

const tenth = { kind: 'discount', percentOff: 10, months: 3 } as const;

it('may follow one that has run out, though it is still on record', () =>
  expect(
    given(tenth, factsOf({ subscription: { discount: { percentOff: 50, until: '2026-11-01T00:00:00Z' } } }))
      .trace?.code,
  ).toBe('given'));

it('does not stack on one that runs out before the next charge', () =>
  expect(
    given(tenth, factsOf({ subscription: { discount: { percentOff: 50, until: '2026-12-01T00:00:00Z' } } }))
      .trace?.why,
  ).toBe('the subscription has a discount already, and discounts do not stack'));

it('that takes off less than the smallest unit is none', () =>
  expect(
    given({ ...tenth, percentOff: 1 }, factsOf({ subscription: { price: { amount: 40, currency: 'JPY' } } }))
      .trace?.why,
  ).toBe('it takes off less than the smallest unit of the currency'));

describe('a percentage', () => {
  it.each([
    [33.333, '33.333% off'],
    [12.5, '12.5% off'],
    [20, '20% off'],
  ])('of %f is said to its last digit', (percentOff, words) =>
    expect(given({ ...tenth, percentOff }).view?.choices[0]?.highlight).toBe(words),
  );
});

it('without an end does not speak of a while', () => {
  expect(given(tenth).view?.title).toBe('Pay less for a while');
  expect(given({ ...tenth, months: 'forever' }).view?.title).toBe('Your discount');
});
