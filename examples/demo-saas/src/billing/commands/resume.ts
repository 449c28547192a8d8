import { type Carry, refuse } from '../change.ts';

/** The pause ends, or never begins; what is paid for is used up first, and what is due is charged at once. */
export const resume: Carry<'resume'> = (command, { record }) => {
  if (record.cancelAt)
    return refuse('subscription_canceled', 'It is set to end; there is nothing to resume.');
  if (!record.pausedUntil) return refuse('not_paused', 'It is not paused.');
  return {
    changes: {
      pausedFrom: null,
      pausedUntil: null,
      periodEnd: command.nextChargeAt,
      nextChargeAt: command.nextChargeAt,
    },
  };
};
