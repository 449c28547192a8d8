import { type Carry, refuse } from '../change.ts';

/** Nothing is charged until `resumesAt`; what is paid for can be used until `from`. */
export const pause: Carry<'pause'> = (command, { record }) => {
  if (record.cancelAt) return refuse('subscription_canceled', 'It is set to end; there is nothing to pause.');
  if (record.pausedUntil)
    return refuse('already_paused', `It is paused until ${record.pausedUntil} already.`);
  if (Date.parse(command.resumesAt) <= Date.parse(command.from)) {
    return refuse('dates_invalid', 'resumesAt is not after from.');
  }
  return {
    changes: { pausedFrom: command.from, pausedUntil: command.resumesAt, nextChargeAt: command.resumesAt },
  };
};
