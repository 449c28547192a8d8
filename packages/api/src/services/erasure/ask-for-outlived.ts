import type { Ports } from '../../ports/index.ts';
import type { Owner } from '../../ports/records.ts';

const DAY = 24 * 3600 * 1000;

/** Sessions a transaction, so that nobody waits long for the database meanwhile. */
const BATCH = 50;

/**
 * Asks for sessions to be erased whose time is over, as their customer could: with everything that is kept of them, and
 * not before what is unsettled in them is settled.
 *
 * @param retentionDays how long sessions are kept, from when they were made.
 * @returns how many sessions.
 */
export const askForOutlived = async (
  { storage, clock, log, isStopping }: Pick<Ports, 'storage' | 'clock' | 'log' | 'isStopping'>,
  owner: Owner,
  retentionDays: number,
): Promise<number> => {
  const now = clock.now();
  const before = new Date(now.getTime() - retentionDays * DAY).toISOString();
  let count = 0;
  for (;;) {
    const batch = await storage.transaction(
      ({ erasure }) => erasure.askForOld(owner, before, now.toISOString(), BATCH),
      { alone: [] },
    );
    count += batch;
    if (batch < BATCH || isStopping?.()) break;
  }
  if (count > 0) log.info('sessions.outlived', { ...owner, count });
  return count;
};
