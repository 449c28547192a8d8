import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StorageError } from '../storage-error.ts';
import { tableNames } from '../table-names.ts';

/**
 * Reads a whole SQLite file and looks whether it is sound and one of ours.
 *
 * @returns how many rows it holds.
 * @throws StorageError `storage_missing` | `storage_damaged`
 */
export const mustBeWhole = (path: string): number => {
  if (!existsSync(path)) throw new StorageError('storage_missing', `There is no file ${path}.`);
  const database = new Database(path, { readonly: true, timeout: 5000 });
  try {
    const found = database.pragma('integrity_check(1)', { simple: true });
    const orphans = database.pragma('foreign_key_check') as unknown[];
    if (found !== 'ok' || orphans.length > 0) {
      throw new Error(found === 'ok' ? 'Rows refer to rows that are not there.' : String(found));
    }
    return tableNames
      .map((table) => database.prepare(`select count(*) from ${table}`).pluck().get() as number)
      .reduce((sum, count) => sum + count, 0);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StorageError('storage_damaged', `${path} is no sound database of Partwell: ${why}`, { cause });
  } finally {
    database.close();
  }
};
