import { AsyncLocalStorage } from 'node:async_hooks';
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

/**
 * Turns a mistake that would hang the server for ever (using the outer records inside a transaction, with
 * the one connection there is) into an error at the place where it is made.
 */
const outsideOnly = (records: Records, inside: AsyncLocalStorage<true>): Records => {
  const guarded = Object.entries(records).map(([name, group]) => [
    name,
    Object.fromEntries(
      Object.entries(group as Record<string, (...given: unknown[]) => unknown>).map(([method, call]) => [
        method,
        (...given: unknown[]) => {
          if (inside.getStore()) throw new Error(`Use the transaction's own records for ${name}.${method}.`);
          return call(...given);
        },
      ]),
    ),
  ]);
  return Object.fromEntries(guarded) as Records;
};

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
  const inside = new AsyncLocalStorage<true>();
  return {
    ...outsideOnly(recordsOver(db), inside),
    transaction: (work) => db.transaction().execute((tx) => inside.run(true, () => work(recordsOver(tx)))),
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
