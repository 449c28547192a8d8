const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Waits before the attempts, the first at once. The first ten are the example of Standard Webhooks; they end after
 * 75 h 35 min 5 s, so that what happens as a long weekend begins would be given up in its last hour. One more makes it
 * 99 h 35 min 5 s.
 */
export const ATTEMPT_WAITS_MILLIS: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
  24 * HOUR,
];

/** Nobody may put us off for longer than this. */
const LONGEST_WAIT_MILLIS = 24 * HOUR;

/**
 * When to try again after attempt number `attempt` (from 1) failed at `now`.
 *
 * @param retryAfterSeconds what the endpoint asked for; it can only make the wait longer.
 * @param jitter in [0, 1): spreads retries over an eighth of the wait, so that an endpoint that comes
 *   back is not met by everything at once.
 * @returns null when the attempts are used up.
 */
export const nextAttemptAt = (
  now: Date,
  attempt: number,
  retryAfterSeconds: number | undefined,
  jitter: number,
): Date | null => {
  const wait = ATTEMPT_WAITS_MILLIS[attempt];
  if (wait === undefined) return null;
  const asked = Math.min((retryAfterSeconds ?? 0) * SECOND, LONGEST_WAIT_MILLIS);
  return new Date(now.getTime() + Math.max(wait + (wait / 8) * jitter, asked));
};
