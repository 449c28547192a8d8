import type { ActionRecord } from '../ports/records.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** How long an action belongs to the one who drives it. A crash delays its recovery by at most this. */
export const LEASE_MILLIS = 60 * SECOND;

/**
 * So often its server may have died with an action on the way without anybody minding: many die for reasons of their own.
 * Beyond it the action may be the reason. It must not take the server with it each time it begins, and is taken up by
 * itself, so that those that only were with it come through.
 */
export const MOST_DEATHS = 10;

type Taken = Pick<ActionRecord, 'attempts' | 'answered'>;

/** How often an action was taken up without coming to an end. */
const deathsWith = ({ attempts, answered }: Taken): number => attempts - answered;

/** Whether servers have died with it so often that it may be the reason. */
export const isSuspected = (action: Taken): boolean => deathsWith(action) > MOST_DEATHS;

/**
 * For how long an action is taken up. One whose server died while it was taken up by itself waits longer each time
 * before somebody takes it up again, up to an hour.
 *
 * @param action how often it was taken up before, and how often that came to an end.
 */
export const leaseMillis = (action: Taken): number => {
  const beyond = Math.max(0, deathsWith(action) - MOST_DEATHS - 1);
  return Math.min(LEASE_MILLIS * 2 ** beyond, LONGEST_WAIT_MILLIS);
};

/** After so long without a call on its way, what the host has not recorded will not be recorded any more. */
export const QUIET_MILLIS = 60 * SECOND;

/** The waits double from one second to an hour, so forty attempts last about 29 hours. */
const MOST_ATTEMPTS = 40;

/** Nobody may put us off for longer than this: somebody is waiting to hear that they have left. */
const LONGEST_WAIT_MILLIS = HOUR;

export interface Tried {
  /** How often it came to an end, at least once. */
  readonly tries: number;
  /** What the host asked for; it can only make the wait longer. */
  readonly retryAfterSeconds: number | undefined;
  /** In [0, 1): spreads tries over an eighth of the wait, so that a host that comes back is not met by all at once. */
  readonly jitter: number;
}

/** When an unsettled action is looked at again. */
export const nextTryAt = (now: Date, { tries, retryAfterSeconds = 0, jitter }: Tried): string => {
  const wanted = Math.max(2 ** Math.min(tries - 1, 12), retryAfterSeconds) * SECOND;
  const wait = Math.min(wanted, LONGEST_WAIT_MILLIS);
  return new Date(now.getTime() + wait * (1 + jitter / 8)).toISOString();
};

/** A server that is restarted again and again tries what is unsettled each time: that says nothing about the host. */
const YOUNG_MILLIS = HOUR;

/** From then on it is the operator's: nothing is tried by itself any more. */
export const attemptsAreUsedUp = (
  { answered, createdAt }: { readonly answered: number; readonly createdAt: string },
  now: Date,
): boolean => answered >= MOST_ATTEMPTS && now.getTime() - Date.parse(createdAt) >= YOUNG_MILLIS;
