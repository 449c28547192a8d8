import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { lockForThisProcess } from './process-lock.ts';
import { whyNotSqlite } from './why-not.ts';

/**
 * Makes the folder of a database file, for its owner only, where there is none, and this process the only one that
 * serves the file.
 *
 * @throws StorageError `storage_in_use` | `storage_unusable` | `storage_unreachable`
 */
export const lockInItsFolder = (path: string): ReturnType<typeof lockForThisProcess> => {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return lockForThisProcess(path);
  } catch (cause) {
    throw whyNotSqlite(path, cause);
  }
};
