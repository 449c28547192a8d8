import { type Carry, refuse } from '../change.ts';

/** Takes effect when the paid period ends; never fewer than are in use. */
export const changeSeats: Carry<'change_seats'> = (command, { record }) => {
  if (record.cancelAt) return refuse('subscription_canceled', 'It is set to end; its seats cannot change.');
  const { seats } = record;
  if (!seats) return refuse('no_seats', `"${record.plan}" is not charged by the seat.`);
  if (command.seats >= seats.count) return refuse('seats_not_fewer', `It has ${seats.count} seats.`);
  if (command.seats < (seats.inUse ?? 0)) return refuse('seats_in_use', `${seats.inUse} seats are in use.`);
  const amount = record.price.amount - (seats.count - command.seats) * seats.price.amount;
  const { currency } = record.price;
  if (command.price.amount !== amount || command.price.currency !== currency) {
    return refuse('price_mismatch', `${command.seats} seats cost ${amount} ${currency} in minor units.`);
  }
  return { changes: { scheduledSeats: { seats: command.seats, price: command.price, at: command.at } } };
};
