import type { Clock } from '../ports/clock.ts';
import type { Storage } from '../ports/storage.ts';

export interface DatabaseClock extends Clock {
  stop(): void;
}

/**
 * The time of the database, which all processes that share it agree on: leases of one are over for another when
 * they should be, and what is made later has the later id, whatever the clocks of their machines say.
 *
 * @param everyMillis how often it is compared again. @default 60000
 */
export const databaseClock = async (
  { now }: Pick<Storage, 'now'>,
  everyMillis = 60_000,
): Promise<DatabaseClock> => {
  let ahead = 0;
  const compare = async (): Promise<void> => {
    const asked = Date.now();
    const there = await now();
    // What was read was true somewhere in the middle between question and answer.
    ahead = there.getTime() - (asked + Date.now()) / 2;
  };
  await compare();
  // While nobody answers, the difference that was found last is as good as any.
  const timer = setInterval(() => void compare().catch(() => undefined), everyMillis);
  timer.unref();
  return { now: () => new Date(Date.now() + ahead), stop: () => clearInterval(timer) };
};
