import { inspectSqlite } from '../inspect-database.ts';
import { copySqlite } from '../sqlite/copy-sqlite.ts';
import { draftBeside, removeDraftsBeside } from '../sqlite/draft-beside.ts';
import { migrateSqlite } from '../sqlite/migrate-sqlite.ts';

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
 * @param path of a SQLite file that nobody else writes to or moves.
 * @throws StorageError `storage_damaged` | `storage_newer` | `storage_unusable`
 */
export const upToDate = async (path: string): Promise<UpToDate> => {
  const found = await inspectSqlite(path);
  if (found?.missing.length === 0 && found.newer.length === 0) return { path, remove: () => undefined };
  const copy = draftBeside(path, 'moving');
  const remove = () => removeDraftsBeside(path, 'moving');
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
