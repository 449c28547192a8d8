import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StorageError } from '../storage-error.ts';
import { codeOf } from './sqlite-troubles.ts';

/**
 * Makes this process the only one that serves a database file.
 *
 * Leases, the rate limits and the queue a subscription live in one process's memory, so a second server on
 * the same file would be wrong even though SQLite itself would cope. A pid file alone cannot tell a living
 * owner from a reused pid (in a container the owner is always pid 1); the kernel can: an exclusive SQLite
 * transaction on a file of its own holds a lock that ends with the process, kill -9 included. The pid
 * beside it is only there to be named in the error.
 *
 * @throws StorageError `storage_in_use`
 */
export const lockForThisProcess = (databasePath: string): { release: () => void } => {
  const lockPath = `${databasePath}.lock`;
  const pidPath = `${databasePath}.pid`;
  const lock = new Database(lockPath, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    // A lock that may not be written, or has no room, is nobody else's.
    if (!codeOf(cause).startsWith('SQLITE_BUSY')) throw cause;
    throw new StorageError(
      'storage_in_use',
      `Another Partwell server${owner(pidPath)} is using ${databasePath}. Stop it first, or give this one its own PARTWELL_DATA folder.`,
      { cause },
    );
  }
  try {
    writeFileSync(pidPath, `${process.pid}\n`);
  } catch (cause) {
    lock.close();
    throw cause;
  }
  return {
    release: () => {
      rmSync(pidPath, { force: true });
      lock.close();
    },
  };
};

const owner = (pidPath: string): string => {
  try {
    return ` (process ${Number.parseInt(readFileSync(pidPath, 'utf8'), 10)})`;
  } catch {
    return '';
  }
};
