import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageError } from '../storage-error.ts';
import { draftBeside } from './draft-beside.ts';
import { syncToDisk } from './sync-to-disk.ts';

const markOf = (path: string) => `${path}.moved`;

/**
 * Leaves a mark beside a file that from now on is the past: a server that is started on it all the same would take
 * cancellations that nobody else knows of.
 *
 * @param to where it was moved, for a person to read; without a password.
 * @returns takes the mark away again.
 */
export const markMoved = (path: string, to: string): (() => void) => {
  const mark = markOf(path);
  const draft = draftBeside(path, 'marking');
  writeFileSync(draft, `${to}\n`, { flag: 'wx', mode: 0o600, flush: true });
  renameSync(draft, mark);
  syncToDisk(dirname(mark));
  return () => rmSync(mark, { force: true });
};

/**
 * Refuses a file that was moved elsewhere, until somebody removes the mark.
 *
 * @param unlessTo where it may have been moved all the same.
 * @throws StorageError `storage_moved`
 */
export const mustNotBeMoved = (path: string, unlessTo?: string): void => {
  const to = movedTo(path);
  if (to === undefined || to === unlessTo) return;
  throw new StorageError(
    'storage_moved',
    `${path} was moved to the PostgreSQL database ${to}, and holds nothing of what happened since. Use that one: set PARTWELL_DATABASE_URL. To go back to this file and lose what happened since, stop every server on that database and remove ${markOf(path)}.`,
  );
};

const movedTo = (path: string): string | undefined => {
  try {
    return readFileSync(markOf(path), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};
