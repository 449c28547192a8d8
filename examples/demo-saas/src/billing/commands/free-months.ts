import { type Carry, refuse } from '../change.ts';

/** Access goes on; the next charge, and with it the paid period, moves. */
export const freeMonths: Carry<'free_months'> = (command, { record }) => {
  if (record.cancelAt)
    return refuse('subscription_canceled', 'It is set to end; there is no charge to skip.');
  if (Date.parse(command.nextChargeAt) <= Date.parse(record.nextChargeAt ?? record.periodEnd)) {
    return refuse('dates_invalid', `nextChargeAt is not after the next charge, ${record.nextChargeAt}.`);
  }
  return { changes: { nextChargeAt: command.nextChargeAt, periodEnd: command.nextChargeAt } };
};
