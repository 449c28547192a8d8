import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageError } from '../storage-error.ts';
import { copySqlite } from './copy-sqlite.ts';
import { draftBeside } from './draft-beside.ts';
import { mustNotBeMoved } from './moved-away.ts';
import { sqliteParts } from './sqlite-parts.ts';
import { syncToDisk } from './sync-to-disk.ts';

/**
 * Backs a database up, also while a server uses it. The backup appears under its name only when it is whole.
 *
 * @param from the database.
 * @param to a file that is not there yet.
 * @returns how many rows the backup holds.
 * @throws StorageError `storage_missing` | `storage_moved` | `storage_occupied` | `storage_damaged`
 */
export const backupSqlite = async (from: string, to: string): Promise<number> => {
  mustNotBeMoved(from);
  if (existsSync(to)) throw occupied(to);
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const draft = draftBeside(to, 'part');
  try {
    const rows = await copySqlite(from, draft);
    linkSync(draft, to);
    syncToDisk(dirname(to));
    return rows;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? occupied(to) : error;
  } finally {
    for (const part of sqliteParts(draft)) rmSync(part, { force: true });
  }
};

const occupied = (to: string) =>
  new StorageError(
    'storage_occupied',
    `${to} is there already. A backup replaces nothing: give another name.`,
  );
