const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** How long an action belongs to the one who drives it. A crash delays its recovery by at most this. */
export const LEASE_MILLIS = 60 * SECOND;

/** After so long without a call on its way, what the host has not recorded will not be recorded any more. */
export const QUIET_MILLIS = 60 * SECOND;

/** The waits double from one second to an hour, so forty attempts last about 29 hours. */
const MOST_ATTEMPTS = 40;

/** When an unsettled action is looked at again. */
export const nextTryAt = (now: Date, attempts: number): string =>
  new Date(now.getTime() + Math.min(2 ** Math.min(attempts - 1, 12) * SECOND, HOUR)).toISOString();

/** A server that is restarted again and again tries what is unsettled each time: that says nothing about the host. */
const YOUNG_MILLIS = HOUR;

/** From then on it is the operator's: nothing is tried by itself any more. */
export const attemptsAreUsedUp = (
  { attempts, createdAt }: { readonly attempts: number; readonly createdAt: string },
  now: Date,
): boolean => attempts >= MOST_ATTEMPTS && now.getTime() - Date.parse(createdAt) >= YOUNG_MILLIS;
