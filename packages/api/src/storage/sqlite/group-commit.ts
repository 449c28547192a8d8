import { CompiledQuery, type DatabaseConnection, type Kysely, type KyselyConfig } from 'kysely';
import { onConnection } from '../on-connection.ts';
import { isLocked } from './sqlite-troubles.ts';

/** Whoever comes first waits for the work of all others of its group: that must not become long. */
const MOST_AT_ONCE = 32;

/**
 * Turns of the event loop from the first one that waits to the group: by then what had arrived has been read, and
 * its signatures, which other threads verify, have come back. Somebody who is alone waits some microseconds.
 */
const TURNS = 4;

interface Job<T> {
  readonly work: (tx: Kysely<T>) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Runs work in a transaction. Settles when what was written is on the disk. */
export type Transact<T> = <R>(work: (tx: Kysely<T>) => Promise<R>) => Promise<R>;

/**
 * Transactions, one after the other, those that wait at the same time committed together: a commit waits for the
 * disk, and it takes no longer for thirty than for one.
 *
 * Each is undone by itself when its work fails. Nobody is answered before all of the group is on the disk, not even
 * whose work failed, since what it saw of the others could still be undone. Where the group cannot be committed, each
 * is run again alone, so that nobody pays for another's; where another program has the file, all are told so.
 *
 * @param isOpen whether the file is in a transaction: on a full disk SQLite ends one by itself.
 */
export const createGroupCommit = <T>(
  db: Kysely<T>,
  config: Pick<KyselyConfig, 'dialect'>,
  isOpen: () => boolean,
): Transact<T> => {
  const waiting: Job<T>[] = [];
  let isRunning = false;

  const inTransaction = async <R>(work: (connection: DatabaseConnection) => Promise<R>): Promise<R> =>
    db.getExecutor().provideConnection(async (connection) => {
      // For writing at once: one that reads first and finds out later that somebody else writes would have to fail.
      await say(connection, 'begin immediate');
      try {
        const result = await work(connection);
        await say(connection, 'commit');
        return result;
      } catch (error) {
        // On a full or broken disk SQLite ends a transaction by itself; to end it once more would fail and hide why.
        if (isOpen()) await say(connection, 'rollback');
        throw error;
      }
    });

  const doing = async ({ work }: Job<T>, connection: DatabaseConnection): Promise<unknown> => {
    const on = onConnection(db, config, connection);
    try {
      return await work(on.db);
    } finally {
      on.end();
    }
  };

  const alone = (job: Job<T>): Promise<void> =>
    inTransaction((connection) => doing(job, connection)).then(job.resolve, job.reject);

  const together = (jobs: readonly Job<T>[]): Promise<(() => void)[]> =>
    inTransaction(async (connection) => {
      const answers: (() => void)[] = [];
      for (const job of jobs) {
        await say(connection, 'savepoint part');
        try {
          const value = await doing(job, connection);
          answers.push(() => job.resolve(value));
        } catch (error) {
          if (!isOpen()) throw error;
          await say(connection, 'rollback to part');
          answers.push(() => job.reject(error));
        }
        await say(connection, 'release part');
      }
      return answers;
    });

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const [first, ...others] = waiting.splice(0, MOST_AT_ONCE);
      if (!first) continue;
      if (others.length === 0) {
        await alone(first);
        continue;
      }
      const jobs = [first, ...others];
      try {
        for (const answer of await together(jobs)) answer();
      } catch (error) {
        // Each by itself would wait for the other program as long again, and so would whoever waits behind them.
        if (isLocked(error)) for (const job of [...jobs, ...waiting.splice(0)]) job.reject(error);
        else for (const job of jobs) await alone(job);
      }
    }
    isRunning = false;
  };

  return <R>(work: (tx: Kysely<T>) => Promise<R>) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (isRunning) return;
      isRunning = true;
      afterTurns(TURNS, run);
    });
};

const say = (connection: DatabaseConnection, statement: string) =>
  connection.executeQuery(CompiledQuery.raw(statement));

const afterTurns = (turns: number, then: () => void): void => {
  setImmediate(turns > 1 ? () => afterTurns(turns - 1, then) : then);
};
