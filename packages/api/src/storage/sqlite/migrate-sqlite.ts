import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import { migrate } from '../migrate.ts';
import { forItsOwner } from './for-its-owner.ts';
import { mustNotBeMoved } from './moved-away.ts';
import { lockForThisProcess } from './process-lock.ts';
import { SqliteDialect } from './sqlite-dialect.ts';

/**
 * Brings a SQLite file, which no server uses, to the newest migration.
 *
 * @returns the names of the migrations that were missing.
 * @throws StorageError `storage_in_use` | `storage_moved` | `storage_newer`
 */
export const migrateSqlite = async (path: string): Promise<readonly string[]> => {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const lock = lockForThisProcess(path);
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
