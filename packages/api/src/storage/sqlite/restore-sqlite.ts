import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copySqlite } from './copy-sqlite.ts';
import { draftBeside } from './draft-beside.ts';
import { lockForThisProcess } from './process-lock.ts';
import { sqliteParts } from './sqlite-parts.ts';
import { syncToDisk } from './sync-to-disk.ts';

export interface Restored {
  /** How many rows it holds now. */
  readonly rows: number;
  /** Where what was there before is kept; null where nothing was. */
  readonly replaced: string | null;
}

/**
 * Puts a backup in the place of a database that no server uses. What was there is kept beside it.
 *
 * @param from the backup.
 * @param to the database.
 * @param at when, for the name under which the replaced one is kept.
 * @throws StorageError `storage_missing` | `storage_damaged` | `storage_in_use`
 */
export const restoreSqlite = async (from: string, to: string, at: Date): Promise<Restored> => {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const lock = lockForThisProcess(to);
  const draft = draftBeside(to, 'restoring');
  try {
    removeDrafts(to);
    const rows = await copySqlite(from, draft);
    const replaced = existsSync(to) ? `${to}.before-${at.toISOString().replaceAll(':', '-')}` : null;
    if (replaced) {
      const names = sqliteParts(replaced);
      // What a killed server left beside the file must not be taken for a part of the new one.
      for (const [index, part] of sqliteParts(to).entries()) {
        if (existsSync(part)) renameSync(part, names[index] ?? part);
      }
    }
    renameSync(draft, to);
    syncToDisk(dirname(to));
    return { rows, replaced };
  } finally {
    removeDrafts(to);
    lock.release();
  }
};

/** Also those of a process that was killed: nobody else restores this database now. */
const removeDrafts = (path: string): void => {
  const begins = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path))) {
    if (name.startsWith(begins) && DRAFT.test(name)) rmSync(join(dirname(path), name), { force: true });
  }
};

const DRAFT = /\.restoring(-\w+)?$/;
