import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reducedPrice } from './reduced-price.ts';

const gbp = (amount: number) => ({ amount, currency: 'GBP' });

it('rounds the half that binary fractions miss', () =>
  expect(reducedPrice(gbp(185_250), { percentOff: 1.4 })).toEqual(gbp(185_250 - 2594)));

it('takes off what exact arithmetic does, rounded half up', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5_000_000 }),
      fc.integer({ min: 1, max: 10_000 }),
      (amount, hundredths) => {
        const exact = Number((BigInt(amount) * BigInt(hundredths) * 2n + 10_000n) / 20_000n);
        expect(reducedPrice(gbp(amount), { percentOff: hundredths / 100 })).toEqual(gbp(amount - exact));
      },
    ),
    {
      numRuns: 2000,
      examples: [
        [185_250, 140],
        [87_000, 255],
        [77_500, 502],
      ],
    },
  ));
