import type { Carry } from '../change.ts';

/** Never refused. Ends when the paid period ends; a second one leaves the first date as it is. */
export const cancel: Carry<'cancel'> = (command, { record }) => ({
  changes: {
    cancelAt: record.cancelAt ?? command.at,
    nextChargeAt: null,
    pausedFrom: null,
    pausedUntil: null,
    scheduledPlan: null,
    scheduledSeats: null,
    discount: null,
  },
});
