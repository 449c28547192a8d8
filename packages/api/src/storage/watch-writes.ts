import { randomBytes, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * What is written to see whether anything can be: more than a session, which is what would be refused next. Random,
 * since a server would press anything else together.
 */
const PROBE_BYTES = 48_000;

/** How a driver writes, and says that it cannot. */
export interface WritingDriver {
  /**
   * Runs work in a transaction; settles when what was written is durable.
   *
   * @param alone keys that nobody else's transaction names at the same time; alone with everything where none are said.
   */
  readonly transact: <T>(
    work: (tx: Kysely<Tables>) => Promise<T>,
    alone: readonly string[] | undefined,
  ) => Promise<T>;
  /** Whether an error says that nothing can be written: no room, read-only, a broken disk. */
  readonly refusesWrites: (error: unknown) => boolean;
  /** Whether it says of itself that it takes no writes; absent where only writing tells. */
  readonly isReadOnly?: () => Promise<boolean>;
}

export interface WriteWatch {
  /** Hands on what a call comes to, and remembers where it was refused to write. */
  watched<T>(call: Promise<T>): Promise<T>;
  /** See `Storage.takesWrites`. */
  takesWrites(): Promise<boolean>;
}

/** Remembers that nothing could be written until something can: a disk that is full answers every question as ever. */
export const watchWrites = (driver: WritingDriver): WriteWatch => {
  let isRefused = false;
  let trying: Promise<boolean> | undefined;

  const probe = async (): Promise<boolean> => {
    try {
      await tryToWrite(driver);
      isRefused = false;
    } catch (error) {
      if (!driver.refusesWrites(error)) throw error;
    }
    return !isRefused;
  };

  return {
    watched: async (call) => {
      try {
        return await call;
      } catch (error) {
        isRefused ||= driver.refusesWrites(error);
        throw error;
      }
    },
    takesWrites: async () => {
      if (await driver.isReadOnly?.()) return false;
      if (!isRefused) return true;
      // Many may ask at once, whom nobody has to let in.
      trying ??= probe().finally(() => {
        trying = undefined;
      });
      return trying;
    },
  };
};

/** Writes something and takes it away again. @throws what the database says where it takes no writes. */
export const tryToWrite = ({ transact }: Pick<WritingDriver, 'transact'>): Promise<void> => {
  // Another one may try at the same time.
  const name = `probe-${randomUUID()}`;
  const value = randomBytes(PROBE_BYTES).toString('base64');
  return transact(async (tx) => {
    await tx.insertInto('installation').values({ name, value }).execute();
    await tx.deleteFrom('installation').where('name', '=', name).execute();
  }, []);
};
