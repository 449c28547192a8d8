import { type Carry, refuse } from '../change.ts';

/** The trial, or the paid period, ends later; so does the next charge. */
export const extend: Carry<'extend'> = (command, { record }) => {
  if (record.cancelAt)
    return refuse('subscription_canceled', 'It is set to end; there is nothing to extend.');
  if ((command.of === 'trial') !== record.trial) {
    return refuse('not_in_force', record.trial ? 'It is in its trial.' : 'It is not in a trial.');
  }
  if (Date.parse(command.until) <= Date.parse(record.nextChargeAt ?? record.periodEnd)) {
    return refuse('dates_invalid', `until is not after the next charge, ${record.nextChargeAt}.`);
  }
  return { changes: { periodEnd: command.until, nextChargeAt: command.until } };
};
