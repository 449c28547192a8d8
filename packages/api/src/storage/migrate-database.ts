import type { DatabasePlace } from './open-database.ts';
import { migratePostgres } from './postgres/migrate-postgres.ts';
import { defaultPatience } from './postgres/session-settings.ts';
import { migrateSqlite } from './sqlite/migrate-sqlite.ts';

/** Brings a database to the newest migration. @returns the names of those that were missing. @throws StorageError */
export const migrateDatabase = (place: DatabasePlace): Promise<readonly string[]> =>
  'url' in place ? migratePostgres(place.url, defaultPatience) : migrateSqlite(place.file);
