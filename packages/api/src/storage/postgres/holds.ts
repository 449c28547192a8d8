import { StorageError } from '../storage-error.ts';
import { lockId } from './lock-id.ts';

/** The slice of a `pg.Client` that is used. It answers in the order it is asked, several questions under way included. */
export interface HoldClient {
  query(text: string, values: readonly string[]): Promise<{ readonly rows: readonly { taken?: boolean }[] }>;
  on(event: 'error' | 'end', listener: () => void): unknown;
  end(): Promise<void>;
}

export interface Holds {
  holding<T>(key: string, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** How often somebody asks who has to wait for another process. */
const ASK_AGAIN_MILLIS = 50;

/** Longer than any call to a host takes, its time-out included. */
const LONGEST_WAIT_MILLIS = 60_000;

/**
 * Locks that outlast a transaction, all of this process on one connection of its own, so that a slow host occupies
 * no connection that requests need. The server gives them back when the connection ends, a killed process included.
 *
 * Should the connection break while a call is under way, the call goes on without its lock: it cannot be called
 * back, and its end is still written only once.
 */
export const createHolds = (connect: () => Promise<HoldClient>): Holds => {
  let client: Promise<HoldClient> | undefined;

  const connected = (): Promise<HoldClient> => {
    if (client) return client;
    const opening: Promise<HoldClient> = connect().then((opened) => {
      const forget = () => {
        if (client === opening) client = undefined;
      };
      opened.on('error', forget);
      opened.on('end', forget);
      return opened;
    });
    client = opening;
    opening.catch(() => {
      if (client === opening) client = undefined;
    });
    return opening;
  };

  const ask = (at: HoldClient, what: 'pg_try_advisory_lock' | 'pg_advisory_unlock', id: string) =>
    at.query(`select ${what}($1) as taken`, [id]);

  const take = async (id: string): Promise<HoldClient> => {
    for (let waited = 0; waited < LONGEST_WAIT_MILLIS; waited += ASK_AGAIN_MILLIS) {
      const at = await connected();
      if ((await ask(at, 'pg_try_advisory_lock', id)).rows[0]?.taken) return at;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MILLIS));
    }
    throw new StorageError('storage_busy', 'Another process has been busy with this for too long.');
  };

  return {
    holding: async (key, work) => {
      const id = lockId(`holding ${key}`);
      const at = await take(id);
      try {
        return await work();
      } finally {
        // Whoever takes it next is behind this on the connection. One that is gone has given everything back.
        ask(at, 'pg_advisory_unlock', id).catch(() => undefined);
      }
    },
    close: async () => {
      const open = await client?.catch(() => undefined);
      client = undefined;
      await open?.end();
    },
  };
};
