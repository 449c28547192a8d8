import { errorFields } from '../log/error-fields.ts';
import type { Ports } from '../ports/index.ts';
import type { Owner } from '../ports/records.ts';
import type { ActionRunner } from './action-runner.ts';
import { LEASE_MILLIS } from './retry-policy.ts';

/** As many as are driven side by side in one pass. */
const BATCH = 20;

/**
 * The recovery pass: takes actions that are due (a crash, a time-out, an answer nobody understood) and
 * drives each: the subscription is read first, then the action is settled or tried again.
 *
 * @param owner whose: an executor of this mode must never carry out what is of the other. @default anybody's
 * @returns how many were taken.
 */
export const recoverActions = async (
  { storage, clock, log }: Pick<Ports, 'storage' | 'clock' | 'log'>,
  runner: ActionRunner,
  owner?: Owner,
): Promise<number> => {
  const now = clock.now();
  const due = await storage.actions.lease(
    now.toISOString(),
    new Date(now.getTime() + LEASE_MILLIS).toISOString(),
    BATCH,
    owner,
  );
  await Promise.all(
    due.map((action) =>
      runner.run(action).catch((error: unknown) => {
        log.error('action.error', {
          action: action.id,
          ...errorFields(error),
        });
      }),
    ),
  );
  return due.length;
};
