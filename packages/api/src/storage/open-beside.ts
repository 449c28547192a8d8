import type { Storage } from '../ports/storage.ts';
import { inspectDatabase } from './inspect-database.ts';
import type { DatabasePlace } from './open-database.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { openSqliteBeside } from './sqlite/open-sqlite.ts';
import { StorageError } from './storage-error.ts';

/**
 * Opens a database that is there and up to date, while servers use it, and migrates nothing.
 *
 * @throws StorageError `storage_missing` | `storage_moved` | `storage_newer` | `storage_unusable` | `storage_unreachable`
 */
export const openBeside = async (place: DatabasePlace): Promise<Storage> => {
  const found = await inspectDatabase(place);
  if (!found || found.missing.length > 0) {
    throw new StorageError(
      'storage_missing',
      'There is no database yet, or it is older than this program. Start the server once, or run `partwell migrate`.',
    );
  }
  return 'url' in place ? openPostgres(place.url, { connections: 1 }) : openSqliteBeside(place.file);
};
