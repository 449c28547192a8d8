import { describe, expect, it } from 'vitest';
import { factsOf } from '../../testing/facts.ts';
import { given, linesOf, type OfferInput } from '../../testing/given.ts';

const tenureMonths = 12;

describe('a thank-you', () => {
  it('of a credit is in the customer’s own currency', () => {
    const credit = given({ kind: 'loyalty', tiers: [{ tenureMonths, credit: { GBP: 1000, EUR: 1200 } }] });
    expect(credit.offer?.choices[0]?.command).toEqual({
      kind: 'credit',
      amount: { amount: 1000, currency: 'GBP' },
    });
    expect(credit.view?.choices[0]?.accept).toBe('Accept £10');
  });

  it('of a credit that names no such currency is not given', () =>
    expect(given({ kind: 'loyalty', tiers: [{ tenureMonths, credit: { EUR: 1200 } }] }).trace?.why).toBe(
      'it names no amount in GBP',
    ));

  it('of a kept price promises today’s price until a day', () => {
    const kept = given({ kind: 'loyalty', tiers: [{ tenureMonths, keptPriceMonths: 24 }] });
    expect(kept.offer?.choices[0]).toMatchObject({
      command: { kind: 'keep_price', price: { amount: 2400, currency: 'GBP' } },
      terms: { saves: { amount: 0, currency: 'GBP' }, until: '2028-11-22T09:00:00.000Z' },
    });
    expect(linesOf(kept)).toEqual([
      'Price: £24 a month',
      'Kept until: 22\u00a0November 2028',
      'After that: the price of the day',
      'Next charge: £24 on 10\u00a0December 2026',
      'To cancel: at any time, on this page',
    ]);
  });

  it('of a perk is called by its name in the customer’s language', () => {
    const perk = { id: 'priority', name: { en: 'Priority support', de: 'Vorrang' } };
    const facts = factsOf({ customer: { locale: 'de-AT' } });
    const thanks = given({ kind: 'loyalty', tiers: [{ tenureMonths, perk }] }, facts);
    expect(thanks.offer?.choices[0]?.command).toEqual({ kind: 'perk', perk: 'priority', name: 'Vorrang' });
  });

  it('is the highest reached, in whatever order the tiers are written', () =>
    expect(
      given({
        kind: 'loyalty',
        tiers: [
          { tenureMonths: 36, freeMonths: 3 },
          { tenureMonths: 14, freeMonths: 2 },
          { tenureMonths: 1, freeMonths: 1 },
        ],
      }).offer?.choices[0]?.id,
    ).toBe('tier-14'));

  it('takes nothing off where nothing is paid', () =>
    expect(
      given(
        { kind: 'loyalty', tiers: [{ tenureMonths, freeMonths: 1 }] },
        factsOf({ subscription: { price: { amount: 0, currency: 'GBP' } } }),
      ).trace?.why,
    ).toBe('the customer pays nothing, so there is nothing to take off'));

  it('of a kept price is not given where no charge falls into it', () => {
    const kept: OfferInput = { kind: 'loyalty', tiers: [{ tenureMonths, keptPriceMonths: 6 }] };
    const yearly = { interval: 'year', currentPeriodEnd: '2027-09-10T09:00:00.000Z' } as const;
    expect(given(kept, factsOf({ subscription: yearly })).trace?.why).toBe(
      'no charge falls into the months its price would be kept for',
    );
  });

  it('of a kept price is not given to somebody who pays another one', () =>
    expect(
      given(
        { kind: 'loyalty', tiers: [{ tenureMonths, keptPriceMonths: 24 }] },
        factsOf({ subscription: { discount: { percentOff: 50 } } }),
      ).trace?.why,
    ).toBe('the subscription has a discount, so its price is not the one that is paid'));

  it('of free months saves the charges that fall out, at what they would have been', () =>
    expect(
      given(
        { kind: 'loyalty', tiers: [{ tenureMonths, freeMonths: 2 }] },
        factsOf({ subscription: { discount: { percentOff: 50, until: '2027-01-01T00:00:00Z' } } }),
      ).offer?.choices[0]?.terms.saves,
    ).toEqual({ amount: 1200 + 2400, currency: 'GBP' }));

  it('tells the price after it as it will be, where a discount has no end', () => {
    const free = given(
      { kind: 'loyalty', tiers: [{ tenureMonths, freeMonths: 2 }] },
      factsOf({ subscription: { discount: { percentOff: 50 } } }),
    );
    expect(linesOf(free)).toContain('Price after that: £12 a month');
    expect(free.offer?.choices[0]?.terms.priceAfter.amount).toBe(1200);
  });
});
