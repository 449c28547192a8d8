import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from '../migrate.ts';
import { checkServer } from './check-server.ts';
import { columnTypes } from './column-types.ts';
import { connectionConfig } from './connection-config.ts';
import { migrationSettings, type Patience } from './session-settings.ts';
import { whyNot } from './why-not.ts';

/**
 * Brings a database to the newest migration, on one connection that may take its time. Of processes that start
 * together one migrates, and the others wait for it.
 *
 * @returns the names of the migrations that were missing.
 * @throws StorageError `storage_unreachable` | `storage_newer` | `storage_unusable`
 */
export const migratePostgres = async (
  url: string,
  patience: Pick<Patience, 'connectMillis'>,
): Promise<readonly string[]> => {
  const pool = new pg.Pool({ ...connectionConfig(url, migrationSettings(), patience), max: 1 });
  pool.on('error', () => undefined);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }), plugins: [columnTypes()] });
  try {
    await checkServer(db);
    return await migrate(db);
  } catch (cause) {
    throw whyNot(url, cause);
  } finally {
    await db.destroy();
  }
};
