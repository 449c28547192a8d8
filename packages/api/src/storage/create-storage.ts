import { AsyncLocalStorage } from 'node:async_hooks';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Records, Storage } from '../ports/storage.ts';
import { missingMigrations } from './migrate.ts';
import { actionQueries } from './queries/actions.ts';
import { activeFlowQueries } from './queries/active-flows.ts';
import { auditQueries } from './queries/audit.ts';
import { backlogQueries } from './queries/backlog.ts';
import { deliveryQueries } from './queries/deliveries.ts';
import { draftQueries } from './queries/drafts.ts';
import { endpointQueries } from './queries/endpoints.ts';
import { erasureQueries } from './queries/erasure.ts';
import { eventQueries } from './queries/events.ts';
import { flowQueries } from './queries/flows.ts';
import { keyQueries } from './queries/keys.ts';
import { modeQueries } from './queries/modes.ts';
import { offersOffQueries } from './queries/offers-off.ts';
import { outboxQueries } from './queries/outbox.ts';
import { sessionQueries } from './queries/sessions.ts';
import { tokenQueries } from './queries/tokens.ts';
import { tombstoneQueries } from './queries/tombstones.ts';
import { runAgain } from './run-again.ts';
import type { Tables } from './tables.ts';

/** What a driver adds to the shared queries: its connections, how it keeps writers apart, and its own troubles. */
export interface StorageDriver extends Pick<Storage, 'isUnavailable' | 'holding' | 'now' | 'scrub'> {
  /** A migrated database. */
  readonly db: Kysely<Tables>;
  /** Runs work in a transaction; settles when what was written is durable. */
  readonly transact: <T>(work: (tx: Kysely<Tables>) => Promise<T>) => Promise<T>;
  /** Ends a selection of rows that are about to be leased, so that two who lease take different ones. */
  readonly claim: RawBuilder<unknown>;
  /** Keeps those of this process apart that name the same key, before they take a connection. */
  readonly inTurn: <T>(keys: readonly string[], work: () => Promise<T>) => Promise<T>;
  /** Waits until this transaction is alone with the keys; with everything where none are said. */
  readonly alone: (tx: Kysely<Tables>, keys: readonly string[] | undefined) => Promise<void>;
  /** Whether a transaction was undone only because of another one, so that it may be run again. */
  readonly isConflict: (error: unknown) => boolean;
  /** After the connections are closed. */
  readonly close: () => Promise<void>;
}

const recordsOver = (db: Kysely<Tables>, { claim }: Pick<StorageDriver, 'claim'>): Records => ({
  sessions: sessionQueries(db),
  tokens: tokenQueries(db),
  events: eventQueries(db),
  actions: actionQueries(db, claim),
  outbox: outboxQueries(db, claim),
  deliveries: deliveryQueries(db),
  endpoints: endpointQueries(db),
  flows: flowQueries(db),
  keys: keyQueries(db),
  modes: modeQueries(db),
  audit: auditQueries(db),
  activeFlows: activeFlowQueries(db),
  drafts: draftQueries(db),
  offersOff: offersOffQueries(db),
  backlog: backlogQueries(db),
  erasure: erasureQueries(db),
  tombstones: tombstoneQueries(db),
});

/**
 * Turns a mistake into an error at the place where it is made: the outer records inside a transaction would wait
 * for ever on SQLite, with the one connection there is, and would not be part of the transaction on PostgreSQL.
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

/** The records on a database, with what its driver brings. */
export const createStorage = (driver: StorageDriver): Storage => {
  const { db } = driver;
  const inside = new AsyncLocalStorage<true>();
  return {
    ...outsideOnly(recordsOver(db, driver), inside),
    transaction: async (work, { alone } = {}) => {
      if (inside.getStore()) throw new Error('There is a transaction already: use its records.');
      return driver.inTurn(alone ?? [], () =>
        runAgain(driver.isConflict, () =>
          driver.transact(async (tx) => {
            await driver.alone(tx, alone);
            return inside.run(true, () => work(recordsOver(tx, driver)));
          }),
        ),
      );
    },
    holding: driver.holding,
    isUnavailable: driver.isUnavailable,
    now: driver.now,
    scrub: driver.scrub,
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    missingMigrations: () => missingMigrations(db),
    close: async () => {
      await db.destroy();
      await driver.close();
    },
  };
};
