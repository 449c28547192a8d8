import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { migrate } from '../migrate.ts';
import { forItsOwner } from './for-its-owner.ts';
import { lockInItsFolder } from './lock-in-its-folder.ts';
import { mustNotBeMoved } from './moved-away.ts';
import { SqliteDialect } from './sqlite-dialect.ts';

/**
 * Brings a SQLite file, which no server uses, to the newest migration.
 *
 * @returns the names of the migrations that were missing.
 * @throws StorageError `storage_in_use` | `storage_moved` | `storage_newer` | `storage_unusable` | `storage_unreachable`
 */
export const migrateSqlite = async (path: string): Promise<readonly string[]> => {
  const lock = lockInItsFolder(path);
  try {
    mustNotBeMoved(path);
    forItsOwner(path);
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Database(path) }) });
    try {
      return await migrate(db);
    } finally {
      await db.destroy();
    }
  } finally {
    lock.release();
  }
};
