import type { Kysely, Transaction } from 'kysely';

/** Whoever comes first waits for the work of all others of its group: that must not become long. */
const MOST_AT_ONCE = 32;

/**
 * Turns of the event loop from the first one that waits to the group: by then what had arrived has been read, and
 * its signatures, which other threads verify, have come back. Somebody who is alone waits some microseconds.
 */
const TURNS = 4;

interface Job<T> {
  readonly work: (tx: Transaction<T>) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Runs work in a transaction. Settles when what was written is on the disk. */
export type Transact<T> = <R>(work: (tx: Transaction<T>) => Promise<R>) => Promise<R>;

/**
 * Transactions, one after the other, those that wait at the same time committed together: a commit waits for the
 * disk, and it takes no longer for thirty than for one.
 *
 * Each is undone by itself when its work fails. Nobody is answered before all of the group is on the disk, not even
 * whose work failed, since what it saw of the others could still be undone. Where the group cannot be committed, each
 * is run again alone, so that nobody pays for another's.
 *
 * @param isOpen whether the file is in a transaction: on a full disk SQLite ends one by itself.
 */
export const createGroupCommit = <T>(db: Kysely<T>, isOpen: () => boolean): Transact<T> => {
  const waiting: Job<T>[] = [];
  let isRunning = false;

  const alone = ({ work, resolve, reject }: Job<T>): Promise<void> =>
    db.transaction().execute(work).then(resolve, reject);

  const together = async (jobs: readonly Job<T>[]): Promise<(() => void)[]> => {
    const answers: (() => void)[] = [];
    const tx = await db.startTransaction().execute();
    try {
      for (const { work, resolve, reject } of jobs) {
        const part = await tx.savepoint('part').execute();
        try {
          const value = await work(part);
          answers.push(() => resolve(value));
        } catch (error) {
          if (!isOpen()) throw error;
          await part.rollbackToSavepoint('part').execute();
          answers.push(() => reject(error));
        }
        await part.releaseSavepoint('part').execute();
      }
      await tx.commit().execute();
      return answers;
    } catch (error) {
      await tx.rollback().execute();
      throw error;
    }
  };

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
      } catch {
        for (const job of jobs) await alone(job);
      }
    }
    isRunning = false;
  };

  return <R>(work: (tx: Transaction<T>) => Promise<R>) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      if (isRunning) return;
      isRunning = true;
      afterTurns(TURNS, run);
    });
};

const afterTurns = (turns: number, then: () => void): void => {
  setImmediate(turns > 1 ? () => afterTurns(turns - 1, then) : then);
};
