import { type Dialect, Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Records, Storage } from '../ports/storage.ts';
import { migrations } from './migrations/index.ts';
import { actionQueries } from './queries/actions.ts';
import { eventQueries } from './queries/events.ts';
import { flowQueries } from './queries/flows.ts';
import { outboxQueries } from './queries/outbox.ts';
import { sessionQueries } from './queries/sessions.ts';
import { tokenQueries } from './queries/tokens.ts';
import type { Tables } from './tables.ts';

/** What a driver adds to the shared queries: its dialect and how its own troubles look. */
export interface StorageDriver {
  readonly dialect: Dialect;
  readonly isUnavailable: (error: unknown) => boolean;
  readonly close: () => Promise<void>;
}

const recordsOver = (db: Kysely<Tables>): Records => ({
  sessions: sessionQueries(db),
  tokens: tokenQueries(db),
  events: eventQueries(db),
  actions: actionQueries(db),
  outbox: outboxQueries(db),
  flows: flowQueries(db),
});

/** Brings the database to the newest migration and returns the records on it. */
export const createStorage = async (driver: StorageDriver): Promise<Storage> => {
  const db = new Kysely<Tables>({ dialect: driver.dialect });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await db.destroy();
    await driver.close();
    throw error;
  }
  return {
    ...recordsOver(db),
    transaction: (work) => db.transaction().execute((tx) => work(recordsOver(tx))),
    isUnavailable: driver.isUnavailable,
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: async () => {
      await db.destroy();
      await driver.close();
    },
  };
};
