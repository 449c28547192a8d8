import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Storage } from '../../ports/storage.ts';
import { createStorage } from '../create-storage.ts';
import { isStorageError } from '../storage-error.ts';
import type { Tables } from '../tables.ts';
import { connectionConfig } from './connection-config.ts';
import { createHolds } from './holds.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { openPool } from './open-pool.ts';
import { isConflict, isUnavailable, refusesWrites } from './postgres-troubles.ts';
import { defaultPatience, holdingSettings, type Patience } from './session-settings.ts';
import { TextClient } from './text-client.ts';
import { createOnOne, createTransact } from './transact.ts';
import { createTurns } from './turns.ts';
import { whyNot } from './why-not.ts';

export interface PostgresOptions {
  /** Connections of this process for requests; one more holds locks. @default 10 */
  readonly connections?: number;
  /** How long things may take. @default see session-settings.ts */
  readonly patience?: Partial<Patience>;
}

/**
 * Opens a database on a PostgreSQL server, or on a cluster that speaks its language, and migrates it. As many
 * processes as like may have it open.
 *
 * @param url `postgres://user:password@host:port/database`, and what pg understands behind a `?`, such as `sslmode`.
 * @throws StorageError `storage_unreachable` | `storage_newer` | `storage_unusable`
 */
export const openPostgres = async (url: string, options: PostgresOptions = {}): Promise<Storage> => {
  const patience: Patience = { ...defaultPatience, ...options.patience };
  await migratePostgres(url, patience);
  try {
    const pool = openPool(url, options.connections ?? 10, patience);
    const config = { dialect: new PostgresDialect({ pool }) };
    const db = new Kysely<Tables>(config);
    const holds = createHolds(async () => {
      const config = connectionConfig(url, holdingSettings(), patience);
      const client = new TextClient({ ...config, pipeline: true });
      await client.connect();
      return client;
    });
    return createStorage({
      db,
      transact: createTransact(db, config),
      onOne: createOnOne(db, config),
      isUnavailable: (error) => isUnavailable(error) || isStorageError(error),
      refusesWrites,
      isReadOnly: async () => {
        const { rows } = await sql<{ is: boolean }>`select pg_is_in_recovery() or
          current_setting('transaction_read_only') = 'on' as is`.execute(db);
        return rows[0]?.is === true;
      },
      isConflict,
      claim: sql`for update skip locked`,
      inTurn: createTurns(),
      holding: holds.holding,
      now: async () => {
        const { rows } = await sql<{
          at: number;
        }>`select (extract(epoch from clock_timestamp()) * 1000)::bigint as at`.execute(db);
        return new Date(rows[0]?.at ?? Number.NaN);
      },
      // Its own tidying up removes what was deleted; asking for it would lock tables.
      scrub: async () => undefined,
      close: holds.close,
    });
  } catch (cause) {
    throw whyNot(url, cause);
  }
};
