import { type Carry, refuse } from '../change.ts';

/** Goes to what is there already; the next charges use it up. */
export const credit: Carry<'credit'> = ({ amount }, { record }) => {
  if (record.cancelAt)
    return refuse('subscription_canceled', 'It is set to end; there is no charge to lower.');
  if (amount.currency !== record.price.currency) {
    return refuse('currency_mismatch', `This subscription is charged in ${record.price.currency}.`);
  }
  const balance = (record.credit?.amount ?? 0) + amount.amount;
  return { changes: { credit: { amount: balance, currency: amount.currency } } };
};
