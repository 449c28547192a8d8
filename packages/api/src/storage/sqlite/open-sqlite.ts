import Database from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import type { Storage } from '../../ports/storage.ts';
import { createStorage } from '../create-storage.ts';
import { migrate } from '../migrate.ts';
import type { Tables } from '../tables.ts';
import { tryToWrite, type WritingDriver } from '../watch-writes.ts';
import { forItsOwner } from './for-its-owner.ts';
import { createGroupCommit } from './group-commit.ts';
import { lockInItsFolder } from './lock-in-its-folder.ts';
import { mustNotBeMoved } from './moved-away.ts';
import { scrubSqlite } from './scrub-sqlite.ts';
import { SqliteDialect } from './sqlite-dialect.ts';
import { isUnavailable, refusesWrites } from './sqlite-troubles.ts';
import { waitForFile } from './wait-for-file.ts';
import { whyNotSqlite } from './why-not.ts';

/**
 * Opens (or creates) the SQLite file and migrates it.
 *
 * WAL, so that readers do not wait for the writer; `synchronous=FULL`, so that what was acknowledged is on
 * the disk after a power cut.
 *
 * @param path of the database file, which is its owner's only; so is its folder, if it is made here.
 * @throws StorageError `storage_in_use` | `storage_moved` | `storage_newer` | `storage_unusable` | `storage_unreachable`
 */
export const openSqlite = async (path: string): Promise<Storage> => {
  const lock = lockInItsFolder(path);
  try {
    return await connect(path, lock.release, tryToWrite);
  } catch (error) {
    lock.release();
    throw error;
  }
};

/**
 * Opens the file beside the server that has it, for a short change: SQLite keeps the two apart. Nothing is recovered
 * or delivered from here, which is what only one may do.
 *
 * @throws StorageError `storage_moved` | `storage_newer` | `storage_unusable`
 */
export const openSqliteBeside = (path: string): Promise<Storage> => connect(path, () => undefined);

const connect = async (
  path: string,
  closed: () => void,
  begin?: (driver: Pick<WritingDriver, 'transact'>) => Promise<void>,
): Promise<Storage> => {
  let database: Database.Database | undefined;
  try {
    mustNotBeMoved(path);
    forItsOwner(path);
    database = new Database(path, { timeout: 5000 });
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // What is deleted or changed is overwritten, so that what somebody asked to be erased is not in the file.
    database.pragma('secure_delete = ON');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    // What is put in order on the way is somebody's too, and belongs into no file.
    database.pragma('temp_store = MEMORY');
    const file = database;
    const config = { dialect: new SqliteDialect({ database }) };
    const opened = new Kysely<Tables>(config);
    await migrate(opened);
    // From here on nobody waits for another program inside SQLite, which is with the whole process.
    database.pragma('busy_timeout = 0');
    const db = waitForFile(opened, config);
    const transact = createGroupCommit(db, config, () => file.inTransaction);
    await begin?.({ transact });
    return createStorage({
      db,
      isUnavailable,
      refusesWrites,
      // One process, one connection, one transaction after the other: nobody is there to be kept apart.
      transact,
      claim: sql``,
      inTurn: (_keys, work) => work(),
      isConflict: () => false,
      holding: (_key, work) => work(),
      now: async () => new Date(),
      scrub: scrubSqlite(database),
      close: async () => {
        await opened.destroy();
        closed();
      },
    });
  } catch (cause) {
    database?.close();
    throw whyNotSqlite(path, cause);
  }
};
