import { type DialectAdapter, SqliteDialect as KyselysDialect, SqliteAdapter } from 'kysely';

/**
 * Kysely leaves migrations of SQLite outside of transactions for the sake of those that switch foreign keys off.
 * Ours do not, so a process that dies in the middle of one leaves the file as it was.
 */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** SQLite, each run of migrations as a whole or not at all. */
export class SqliteDialect extends KyselysDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}
