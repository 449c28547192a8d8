import { type Carry, refuse } from '../change.ts';

/** Whatever the price list does, this price stays until then. */
export const keepPrice: Carry<'keep_price'> = ({ price, interval, until }, { record }) => {
  if (record.cancelAt) return refuse('subscription_canceled', 'It is set to end; there is no price to keep.');
  const { amount, currency } = record.price;
  if (price.amount !== amount || price.currency !== currency || interval !== record.interval) {
    return refuse('price_mismatch', `It costs ${amount} ${currency} in minor units a ${record.interval}.`);
  }
  if (Date.parse(until) <= Date.parse(record.priceKeptUntil ?? record.periodEnd)) {
    return refuse('dates_invalid', 'until is not after what holds already.');
  }
  return { changes: { priceKeptUntil: until } };
};
