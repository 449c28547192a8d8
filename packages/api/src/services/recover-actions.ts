import { errorFields } from '../log/error-fields.ts';
import type { Ports } from '../ports/index.ts';
import type { Owner } from '../ports/records.ts';
import type { Deaths } from '../ports/storage/actions.ts';
import type { ActionRunner } from './action-runner.ts';
import { LEASE_MILLIS, MOST_DEATHS } from './retry-policy.ts';

/** As many as are driven side by side in one pass. */
const BATCH = 20;

type RecoveryPorts = Pick<Ports, 'storage' | 'clock' | 'log'>;

/**
 * The recovery pass: takes actions that are due (a crash, a time-out, an answer nobody understood) and
 * drives each: the subscription is read first, then the action is settled or tried again. Those with which servers have
 * died again and again are left to {@link recoverSuspect}.
 *
 * @param owner whose: an executor of this mode must never carry out what is of the other. @default anybody's
 * @returns how many were taken.
 */
export const recoverActions = (ports: RecoveryPorts, runner: ActionRunner, owner?: Owner): Promise<number> =>
  recover(ports, runner, owner, BATCH, { atMost: MOST_DEATHS });

/**
 * The same for one action that may be what servers have died of. It is taken up by itself: were it one of many, all of them
 * would be held for it, and wait longer each time as it does.
 *
 * @param owner as above.
 * @returns how many were taken: one or none.
 */
export const recoverSuspect = (ports: RecoveryPorts, runner: ActionRunner, owner?: Owner): Promise<number> =>
  recover(ports, runner, owner, 1, { moreThan: MOST_DEATHS });

const recover = async (
  { storage, clock, log }: RecoveryPorts,
  runner: ActionRunner,
  owner: Owner | undefined,
  limit: number,
  deaths: Deaths,
): Promise<number> => {
  const now = clock.now();
  const leaseUntil = new Date(now.getTime() + LEASE_MILLIS);
  const due = await storage.actions.lease(now.toISOString(), leaseUntil.toISOString(), limit, owner, deaths);
  await Promise.all(
    due.map((action) =>
      runner.run(action, { leased: true }).catch((error: unknown) => {
        log.error('action.error', {
          action: action.id,
          ...errorFields(error),
        });
      }),
    ),
  );
  return due.length;
};
