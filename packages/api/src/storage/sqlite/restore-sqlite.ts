import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { copySqlite } from './copy-sqlite.ts';
import { draftBeside, removeDraftsBeside } from './draft-beside.ts';
import { mustNotBeMoved } from './moved-away.ts';
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
 * @throws StorageError `storage_missing` | `storage_moved` | `storage_damaged` | `storage_in_use`
 */
export const restoreSqlite = async (from: string, to: string, at: Date): Promise<Restored> => {
  mustNotBeMoved(to);
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const lock = lockForThisProcess(to);
  const draft = draftBeside(to, 'restoring');
  try {
    // Nobody else restores this database now.
    removeDraftsBeside(to, 'restoring');
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
    removeDraftsBeside(to, 'restoring');
    lock.release();
  }
};
