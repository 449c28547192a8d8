import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteDialect as KyselysDialect,
  SqliteAdapter,
  type SqliteDialectConfig,
  SqliteDriver,
} from 'kysely';

/**
 * Kysely leaves migrations of SQLite outside of transactions for the sake of those that switch foreign keys off.
 * Ours do not, so a process that dies in the middle of one leaves the file as it was.
 */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Takes the file for writing when a transaction begins, and waits for it where somebody else has it: one that reads
 * first and finds out later would have to fail. The command line writes too, while a server runs.
 */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** SQLite, each run of migrations as a whole or not at all. */
export class SqliteDialect extends KyselysDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new WritingDriver(this.#config);
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}
