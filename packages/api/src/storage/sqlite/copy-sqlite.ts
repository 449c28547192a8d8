import Database from 'better-sqlite3';
import { freshFile } from './fresh-file.ts';
import { mustBeWhole } from './must-be-whole.ts';
import { syncToDisk } from './sync-to-disk.ts';

/**
 * Copies a database as it is at one moment, also while a server uses it, with what SQLite keeps beside the file. The
 * copy is one file, for its owner only, on the disk, and read back.
 *
 * @param from the database.
 * @param to a file that is not there yet.
 * @returns how many rows it holds.
 * @throws StorageError `storage_missing` | `storage_damaged` | `storage_occupied`
 */
export const copySqlite = async (from: string, to: string): Promise<number> => {
  mustBeWhole(from);
  const source = new Database(from, { readonly: true, timeout: 5000 });
  try {
    freshFile(to);
    // In one step: between two, a server that writes would make it begin again and again.
    await source.backup(to, { progress: ({ totalPages }) => Math.max(totalPages, 1_000_000) });
  } finally {
    source.close();
  }
  const copy = new Database(to);
  copy.pragma('journal_mode = DELETE');
  copy.close();
  const rows = mustBeWhole(to);
  syncToDisk(to);
  return rows;
};
