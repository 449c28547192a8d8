import type Database from 'better-sqlite3';
import type { Storage } from '../../ports/storage.ts';

/**
 * Empties the write-ahead log, in which pages are as they were before. Somebody who reads a backup at this moment keeps it
 * from that; nobody waits for them, it is done the next time.
 *
 * @param database whose `busy_timeout` is 0.
 */
export const scrubSqlite = (database: Database.Database): Storage['scrub'] => {
  // A process that was killed may have left one.
  let unfinished = true;
  return async (onlyUnfinished = false) => {
    if (onlyUnfinished && !unfinished) return;
    unfinished = database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0;
  };
};
