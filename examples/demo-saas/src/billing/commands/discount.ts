import { type Carry, refuse } from '../change.ts';

/** Lowers the next charges; never on top of another discount. */
export const discount: Carry<'discount'> = (command, { record }) => {
  if (record.cancelAt)
    return refuse('subscription_canceled', 'It is set to end; there is no charge to lower.');
  if (record.discount)
    return refuse('discount_running', `A discount runs until ${record.discount.until ?? 'further notice'}.`);
  const { percentOff, amountOff, charges, until } = command;
  if ((percentOff === undefined) === (amountOff === undefined)) {
    return refuse('discount_ambiguous', 'Exactly one of percentOff and amountOff must be set.');
  }
  if (amountOff && amountOff.currency !== record.price.currency) {
    return refuse('currency_mismatch', `This subscription is charged in ${record.price.currency}.`);
  }
  return { changes: { discount: { percentOff, amountOff, charges, until } } };
};
