import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely, KyselyConfig } from 'kysely';
import { kyselyOver } from '../kysely-over.ts';
import { isLocked } from './sqlite-troubles.ts';

/** How long somebody waits for another program that keeps the file to itself. */
const PATIENCE_MILLIS = 5000;

const PAUSE_MILLIS = 10;

/**
 * The same queries, which wait where another program has the file for writing: a tool of the operator's, a backup, our
 * own command line. SQLite waits by itself too, but all of the process with it; here everything else goes on
 * meanwhile, reading too.
 *
 * A statement is tried again as a whole, and so is what `provideConnection` of its executor is given: that must have
 * done nothing yet when it finds the file taken, as a transaction that begins for writing.
 *
 * @param over a database whose `busy_timeout` is 0.
 * @throws what SQLite says, where it takes longer than patience lasts.
 */
export const waitForFile = <T>(
  over: Kysely<T>,
  config: Pick<KyselyConfig, 'dialect'>,
  patienceMillis = PATIENCE_MILLIS,
): Kysely<T> => {
  const connections = over.getExecutor();
  return kyselyOver(over, config, {
    provideConnection: async (use, options) => {
      const until = performance.now() + patienceMillis;
      for (;;) {
        try {
          return await connections.provideConnection(use, options);
        } catch (error) {
          if (!isLocked(error) || performance.now() >= until) throw error;
        }
        await wait(PAUSE_MILLIS);
      }
    },
  });
};
