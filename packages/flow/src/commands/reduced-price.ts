import type { Money } from '../schema/money.ts';

/** What a charge comes to after a reduction; the amount taken off is rounded half up to the minor unit. */
export function reducedPrice(
  price: Money,
  off: { readonly percentOff?: number | undefined; readonly amountOff?: Money | undefined },
): Money {
  const taken = off.amountOff?.amount ?? Math.round((price.amount * (off.percentOff ?? 0)) / 100);
  return { amount: Math.max(0, price.amount - taken), currency: price.currency };
}
