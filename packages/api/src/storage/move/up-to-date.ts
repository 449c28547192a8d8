import { rmSync } from 'node:fs';
import { inspectSqlite } from '../inspect-database.ts';
import { copySqlite } from '../sqlite/copy-sqlite.ts';
import { migrateSqlite } from '../sqlite/migrate-sqlite.ts';
import { sqliteParts } from '../sqlite/sqlite-parts.ts';

export interface UpToDate {
  /** The file itself, or a migrated copy beside it. */
  readonly path: string;
  /** Removes the copy, if it is one. */
  remove(): void;
}

/**
 * Something to read that has the tables of today. An older file is copied and the copy migrated: what is moved stays as
 * it was, so that the version before can go on with it where the move fails.
 *
 * @param path of a SQLite file that nobody else writes to.
 * @throws StorageError `storage_damaged` | `storage_newer` | `storage_unusable`
 */
export const upToDate = async (path: string): Promise<UpToDate> => {
  const found = await inspectSqlite(path);
  if (found?.missing.length === 0 && found.newer.length === 0) return { path, remove: () => undefined };
  const copy = `${path}.moving`;
  const remove = () => {
    for (const part of [...sqliteParts(copy), `${copy}.lock`]) rmSync(part, { force: true });
  };
  try {
    // One that was killed may have left its own.
    remove();
    await copySqlite(path, copy);
    await migrateSqlite(copy);
    return { path: copy, remove };
  } catch (error) {
    remove();
    throw error;
  }
};
