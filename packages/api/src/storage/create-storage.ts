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
import { installationQueries } from './queries/installation.ts';
import { keyQueries } from './queries/keys.ts';
import { modeQueries } from './queries/modes.ts';
import { offersOffQueries } from './queries/offers-off.ts';
import { outboxQueries } from './queries/outbox.ts';
import { sessionQueries } from './queries/sessions.ts';
import { tokenQueries } from './queries/tokens.ts';
import { tombstoneQueries } from './queries/tombstones.ts';
import { runAgain } from './run-again.ts';
import type { Tables } from './tables.ts';
import { type WriteWatch, type WritingDriver, watchWrites } from './watch-writes.ts';

/** What a driver adds to the shared queries: its connections, how it keeps writers apart, and its own troubles. */
export interface StorageDriver
  extends Pick<Storage, 'isUnavailable' | 'holding' | 'now' | 'scrub'>,
    WritingDriver {
  /** A migrated database. */
  readonly db: Kysely<Tables>;
  /** Runs work on one connection; absent where there is but one. */
  readonly onOne?: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>;
  /** Ends a selection of rows that are about to be leased, so that two who lease take different ones. */
  readonly claim: RawBuilder<unknown>;
  /** Keeps those of this process apart that name the same key, before they take a connection. */
  readonly inTurn: <T>(keys: readonly string[], work: () => Promise<T>) => Promise<T>;
  /** Whether a transaction was undone only because of another one, so that it may be run again. */
  readonly isConflict: (error: unknown) => boolean;
  /** After the connections are closed. */
  readonly close: () => Promise<void>;
}

type Queries<R> = (db: Kysely<Tables>, claim: RawBuilder<unknown>) => R;

/** The records on a database or on a transaction. A group is made when it is first used: a transaction uses a few. */
class RecordsOver implements Records {
  readonly #db: Kysely<Tables>;
  readonly #claim: RawBuilder<unknown>;
  readonly #made = new Map<unknown, unknown>();

  constructor(db: Kysely<Tables>, { claim }: Pick<StorageDriver, 'claim'>) {
    this.#db = db;
    this.#claim = claim;
  }

  #of<R>(queries: Queries<R>): R {
    if (!this.#made.has(queries)) this.#made.set(queries, queries(this.#db, this.#claim));
    return this.#made.get(queries) as R;
  }

  get sessions() {
    return this.#of(sessionQueries);
  }
  get tokens() {
    return this.#of(tokenQueries);
  }
  get events() {
    return this.#of(eventQueries);
  }
  get actions() {
    return this.#of(actionQueries);
  }
  get outbox() {
    return this.#of(outboxQueries);
  }
  get deliveries() {
    return this.#of(deliveryQueries);
  }
  get endpoints() {
    return this.#of(endpointQueries);
  }
  get flows() {
    return this.#of(flowQueries);
  }
  get keys() {
    return this.#of(keyQueries);
  }
  get modes() {
    return this.#of(modeQueries);
  }
  get audit() {
    return this.#of(auditQueries);
  }
  get activeFlows() {
    return this.#of(activeFlowQueries);
  }
  get drafts() {
    return this.#of(draftQueries);
  }
  get offersOff() {
    return this.#of(offersOffQueries);
  }
  get backlog() {
    return this.#of(backlogQueries);
  }
  get erasure() {
    return this.#of(erasureQueries);
  }
  get tombstones() {
    return this.#of(tombstoneQueries);
  }
  get installation() {
    return this.#of(installationQueries);
  }
}

/** The names of all groups. */
const GROUPS = Object.entries(Object.getOwnPropertyDescriptors(RecordsOver.prototype))
  .filter(([, { get }]) => get)
  .map(([name]) => name as keyof Records);

/**
 * Turns a mistake into an error at the place where it is made: the outer records inside a transaction would wait
 * for ever on SQLite, with the one connection there is, and would not be part of the transaction on PostgreSQL.
 */
const outsideOnly = (
  records: Records,
  inside: AsyncLocalStorage<true>,
  watched: WriteWatch['watched'],
): Records => {
  const guarded = GROUPS.map((name) => [
    name,
    Object.fromEntries(
      Object.entries(
        records[name] as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>,
      ).map(([method, call]) => [
        method,
        (...given: unknown[]) => {
          if (inside.getStore()) throw new Error(`Use the transaction's own records for ${name}.${method}.`);
          return watched(call(...given));
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
  const writes = watchWrites(driver);
  const transaction: Storage['transaction'] = async (work, { alone } = {}) => {
    if (inside.getStore()) throw new Error('There is a transaction already: use its records.');
    return writes.watched(
      driver.inTurn(alone ?? [], () =>
        runAgain(driver.isConflict, () =>
          driver.transact((tx) => inside.run(true, () => work(new RecordsOver(tx, driver))), alone),
        ),
      ),
    );
  };
  const outside = outsideOnly(new RecordsOver(db, driver), inside, writes.watched);
  return {
    ...outside,
    transaction,
    reading: async (work) =>
      inside.getStore() || !driver.onOne
        ? work(outside)
        : driver.onOne((one) => work(new RecordsOver(one, driver))),
    holding: driver.holding,
    isUnavailable: driver.isUnavailable,
    now: driver.now,
    scrub: driver.scrub,
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    takesWrites: writes.takesWrites,
    missingMigrations: () => missingMigrations(db),
    close: async () => {
      await db.destroy();
      await driver.close();
    },
  };
};
