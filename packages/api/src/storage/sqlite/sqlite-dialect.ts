import type Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteDialect as KyselysDialect,
  SqliteAdapter,
  SqliteDriver,
} from 'kysely';
import { keepingStatements } from './keeping-statements.ts';

/**
 * Kysely leaves migrations of SQLite outside of transactions for the sake of those that switch foreign keys off.
 * Ours do not, so a process that dies in the middle of one leaves the file as it was.
 */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Begins and ends transactions as SQLite needs it. */
class WritingDriver extends SqliteDriver {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    super({ database: keepingStatements(database) });
    this.#database = database;
  }

  /**
   * Takes the file for writing at once, and waits for it where somebody else has it: one that reads first and finds out
   * later would have to fail. The command line writes too, while a server runs.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** On a full or broken disk SQLite ends a transaction by itself; to end it once more would fail and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** SQLite, each run of migrations as a whole or not at all. */
export class SqliteDialect extends KyselysDialect {
  readonly #database: Database.Database;

  constructor({ database }: { database: Database.Database }) {
    super({ database });
    this.#database = database;
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }

  override createDriver(): Driver {
    return new WritingDriver(this.#database);
  }
}
