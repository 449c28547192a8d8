import type Database from 'better-sqlite3';
import type { Storage } from '../../ports/storage.ts';

/**
 * Empties the write-ahead log, in which pages are as they were before. Somebody who reads a backup at this moment keeps it
 * from that; nobody waits for them, it is done the next time.
 */
export const scrubSqlite = (database: Database.Database): Storage['scrub'] => {
  // A process that was killed may have left one.
  let unfinished = true;
  return async (onlyUnfinished = false) => {
    if (onlyUnfinished && !unfinished) return;
    const timeout = database.pragma('busy_timeout', { simple: true });
    database.pragma('busy_timeout = 0');
    try {
      unfinished = database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0;
    } finally {
      database.pragma(`busy_timeout = ${timeout}`);
    }
  };
};
