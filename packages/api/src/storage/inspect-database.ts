import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { compareMigrations, type MigrationsCompared } from './migrate.ts';
import type { DatabasePlace } from './open-database.ts';
import { checkServer } from './postgres/check-server.ts';
import { connectionConfig } from './postgres/connection-config.ts';
import { defaultPatience, requestSettings } from './postgres/session-settings.ts';
import { whyNot } from './postgres/why-not.ts';
import { mustNotBeMoved } from './sqlite/moved-away.ts';
import { SqliteDialect } from './sqlite/sqlite-dialect.ts';
import { StorageError } from './storage-error.ts';

/**
 * Looks at a database, also while servers use it, and changes nothing.
 *
 * @returns what it has seen; undefined where there is no file yet.
 * @throws StorageError `storage_moved` | `storage_unreachable` | `storage_unusable`
 */
export const inspectDatabase = async (place: DatabasePlace): Promise<MigrationsCompared | undefined> => {
  if ('url' in place) return inspectPostgres(place.url);
  mustNotBeMoved(place.file);
  return inspectSqlite(place.file);
};

const inspectPostgres = async (url: string): Promise<MigrationsCompared> => {
  const config = connectionConfig(url, requestSettings(defaultPatience), defaultPatience);
  const pool = new pg.Pool({ ...config, max: 1 });
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await checkServer(db);
    return await compareMigrations(db);
  } catch (cause) {
    throw whyNot(url, cause);
  } finally {
    await db.destroy();
  }
};

/** Looks at a file, also at one that was moved elsewhere. */
export const inspectSqlite = async (file: string): Promise<MigrationsCompared | undefined> => {
  if (!existsSync(file)) return undefined;
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true, timeout: 5000 });
    return await compareMigrations(new Kysely<unknown>({ dialect: new SqliteDialect({ database }) }));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new StorageError('storage_unusable', `The database ${file} cannot be read: ${why}.`, { cause });
  } finally {
    database?.close();
  }
};
