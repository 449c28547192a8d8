import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DEFAULT_MIGRATION_TABLE } from 'kysely/migration';
import { migrations } from '../migrations/index.ts';
import { StorageError } from '../storage-error.ts';
import { tableNames } from '../table-names.ts';

/**
 * Reads a whole SQLite file and looks whether it is sound and one of ours, of this version or of another one.
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
    return tablesOf(database)
      .map((table) => database.prepare(`select count(*) from ${table}`).pluck().get() as number)
      .reduce((sum, count) => sum + count, 0);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StorageError('storage_damaged', `${path} is no sound database of Partwell: ${why}`, { cause });
  } finally {
    database.close();
  }
};

/** Those it has of ours. One of another version may lack some that this one knows; one of this version may not. */
const tablesOf = (database: Database.Database): readonly string[] => {
  const tables = database.prepare(`select name from sqlite_master where type = 'table'`).pluck().all();
  if (!tables.includes(DEFAULT_MIGRATION_TABLE)) throw new Error('It holds something else, or nothing.');
  const done = database.prepare(`select name from ${DEFAULT_MIGRATION_TABLE} order by name`).pluck().all();
  const isOfThisVersion = String(done) === String(Object.keys(migrations));
  const missing = tableNames.find((table) => !tables.includes(table));
  if (isOfThisVersion && missing) throw new Error(`The table ${missing} is missing.`);
  return tableNames.filter((table) => tables.includes(table));
};
