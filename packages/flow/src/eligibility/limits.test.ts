import { describe, expect, it } from 'vitest';
import { factsOf } from '../testing/facts.ts';
import { given, type OfferInput } from '../testing/given.ts';

/** Three free months of a monthly £24 plan: £72 of £288 a year. */
const free: OfferInput = { kind: 'loyalty', tiers: [{ tenureMonths: 1, freeMonths: 3 }] };

describe('the margin floor', () => {
  const above = (marginFloorPercent: number) =>
    given(free, factsOf(), { flow: { limits: { marginFloorPercent } } });

  it('lets through what leaves exactly the floor', () => expect(above(75).trace?.code).toBe('given'));

  it('holds back what leaves less', () =>
    expect(above(75.01).trace).toMatchObject({
      code: 'margin_floor',
      why: 'less than 75.01 % of a year’s price would remain to be paid',
    }));

  it('is no matter of pauses and smaller plans', () =>
    expect(
      given({ kind: 'pause', months: [12] }, factsOf(), { flow: { limits: { marginFloorPercent: 100 } } })
        .trace?.code,
    ).toBe('given'));
});

describe('the discount budget', () => {
  const spent = (amount: number, currency = 'GBP') =>
    given(free, factsOf(), {
      flow: { limits: { discountBudget: { [currency]: 10_000 } } },
      context: { granted: (asked) => (asked === currency ? amount : 0) },
    }).trace;

  it('lets through what fits into the rest of it', () => expect(spent(2800)?.code).toBe('given'));

  it('holds back what does not', () =>
    expect(spent(2801)).toMatchObject({
      code: 'budget',
      why: 'this month’s discount budget in GBP does not hold it any more',
    }));

  it('does not limit a currency that it does not name', () =>
    expect(spent(99_999, 'EUR')?.code).toBe('given'));

  it('holds nothing back that gives nothing away', () => {
    const kept: OfferInput = { kind: 'loyalty', tiers: [{ tenureMonths: 1, keptPriceMonths: 12 }] };
    const flow = { limits: { discountBudget: { GBP: 1 } } };
    expect(given(kept, factsOf(), { flow, context: { granted: () => 500 } }).trace?.code).toBe('given');
  });
});

describe('the age an offer begins at', () => {
  const young = factsOf({ subscription: { startedAt: '2026-11-01T09:00:00.000Z' } });

  it('holds it back from a younger subscription', () =>
    expect(given({ ...free, minAgeDays: 22 }, young).trace).toMatchObject({
      code: 'too_young',
      why: 'the subscription is 21 days old, and it begins at 22',
    }));

  it('gives it from that day on', () =>
    expect(given({ kind: 'contact', channel: 'email', minAgeDays: 21 }, young).trace?.code).toBe('given'));
});

describe('the wait between two gifts', () => {
  const taken = (days: number) => ({
    context: { cooldown: (_: string, __: string, wait: number) => days < wait },
  });

  it('is 180 days where the offer does not say', () => {
    expect(given(free, factsOf(), taken(179)).trace?.code).toBe('cooldown');
    expect(given(free, factsOf(), taken(180)).trace?.code).toBe('given');
  });

  it('is what the offer says', () =>
    expect(given({ ...free, cooldownDays: 30 }, factsOf(), taken(31)).trace?.code).toBe('given'));

  it('is no matter of what takes nothing off', () => {
    expect(given({ kind: 'pause', months: [1] }, factsOf(), taken(0)).trace?.code).toBe('given');
    const kept: OfferInput = { kind: 'loyalty', tiers: [{ tenureMonths: 1, keptPriceMonths: 12 }] };
    expect(given(kept, factsOf(), taken(0)).trace?.code).toBe('given');
  });
});

it('a discount never stacks on one that is running', () =>
  expect(
    given(
      { kind: 'discount', percentOff: 10, months: 3 },
      factsOf({ subscription: { discount: { percentOff: 5 } } }),
    ).trace?.why,
  ).toBe('the subscription has a discount already, and discounts do not stack'));

it('a discount without end keeps its price, and says so', () => {
  const forever = given({ kind: 'discount', percentOff: 25, months: 'forever' });
  expect(forever.offer?.choices[0]).toMatchObject({
    command: { charges: null, until: null },
    terms: { priceAfter: { amount: 1800, currency: 'GBP' }, saves: { amount: 7200, currency: 'GBP' } },
  });
  expect(forever.view?.choices[0]?.terms).toContainEqual({
    id: 'lasts',
    label: 'Lasts for',
    value: 'as long as you stay',
  });
});
