import type { Money } from '../schema/money.ts';

/** What a charge comes to after a reduction; the amount taken off is rounded half up to the minor unit. */
export function reducedPrice(
  price: Money,
  off: { readonly percentOff?: number | undefined; readonly amountOff?: Money | undefined },
): Money {
  const taken = off.amountOff?.amount ?? percentOf(price.amount, off.percentOff ?? 0);
  return { amount: Math.max(0, price.amount - taken), currency: price.currency };
}

/**
 * Whole percentages are exact in integers. Of others six digits are kept before rounding: 1.4 % of 185250 is
 * 2593.5, which binary fractions miss by a hair.
 */
function percentOf(amount: number, percent: number): number {
  return Number.isInteger(percent)
    ? Math.floor((amount * percent + 50) / 100)
    : Math.round(Number(((amount * percent) / 100).toFixed(6)));
}
