import { setTimeout as sleep } from 'node:timers/promises';
import { MOST_DEATHS, type TestDatabase } from '@partwell/api/testing';

const LONG_AGO = '2000-01-01T00:00:00.000Z';

/** What waits has waited long enough: for a lease, for the next attempt, for a call that may still arrive. */
export async function letTimePass(database: TestDatabase): Promise<void> {
  // Longer than the slowest call of the host, so that none is under way.
  await sleep(500);
  await database.query("update actions set due_at = $1, tried_at = $1 where status = 'pending'", LONG_AGO);
  await database.query("update deliveries set due_at = $1 where status = 'pending'", LONG_AGO);
}

/**
 * What somebody has begun is taken up by whoever comes first, as if it had been left alone for a minute. What is suspected
 * waits for longer than that, and is left to its time.
 */
export async function letLeasesEnd(database: TestDatabase): Promise<void> {
  await database.query(
    "update actions set due_at = $1 where status = 'pending' and attempts - answered <= $2",
    LONG_AGO,
    MOST_DEATHS,
  );
}
