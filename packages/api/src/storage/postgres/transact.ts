import { CompiledQuery, type DatabaseConnection, type Kysely, type KyselyConfig } from 'kysely';
import { onConnection } from '../on-connection.ts';
import { aloneInPostgres } from './alone.ts';

/**
 * Transactions that begin and take their locks without waiting for either to be answered: they are sent along with what
 * is asked first, and the server takes one after the other. A transaction costs the round trips its own work waits for,
 * and one to commit.
 */
export const createTransact =
  <T>(db: Kysely<T>, config: Pick<KyselyConfig, 'dialect'>) =>
  <R>(work: (tx: Kysely<T>) => Promise<R>, alone: readonly string[] | undefined): Promise<R> =>
    db.getExecutor().provideConnection(async (connection) => {
      const on = onConnection(db, config, connection);
      const opened = Promise.all([run(connection, 'begin'), aloneInPostgres(on.db, alone)]);
      // Looked at below, after the work, which fails as well then.
      opened.catch(() => undefined);
      try {
        const result = await work(on.db);
        await opened;
        on.end();
        await commit(connection);
        return result;
      } catch (error) {
        on.end();
        // Waits for what the work left behind: it is answered in order.
        await run(connection, 'rollback').catch(() => undefined);
        // Why it could not begin is why everything after it failed.
        await opened;
        throw error;
      }
    });

/** Runs work on a connection of its own, without a transaction. */
export const createOnOne =
  <T>(db: Kysely<T>, config: Pick<KyselyConfig, 'dialect'>) =>
  <R>(work: (one: Kysely<T>) => Promise<R>): Promise<R> =>
    db.getExecutor().provideConnection(async (connection) => {
      const on = onConnection(db, config, connection);
      try {
        return await work(on.db);
      } finally {
        on.end();
      }
    });

const run = (connection: DatabaseConnection, statement: string) =>
  connection.executeQuery<{ readonly command?: string }>(CompiledQuery.raw(statement));

/** After a statement that failed, and that the work did not mind, the server undoes everything and calls it done. */
const commit = async (connection: DatabaseConnection): Promise<void> => {
  const { rows } = await run(connection, 'commit');
  if (rows[0]?.command === 'ROLLBACK')
    throw new Error('The transaction was undone: a statement in it had failed.');
};
