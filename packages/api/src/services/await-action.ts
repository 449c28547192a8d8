import type { ActionRecord } from '../ports/records.ts';
import type { Context } from './context.ts';
import { waitFor } from './wait-for.ts';

/**
 * Drives an action that is written and waits so long for its end.
 *
 * What fails from here on (a disk that is full when the outcome is to be written) may fail after the host
 * carried it out, so it is never told as a failure: recovery reads and settles it.
 *
 * @returns undefined when nobody can say yet how it ended.
 */
export const awaitAction = (
  { ports, runner }: Context,
  action: ActionRecord,
  { fresh, patienceMillis }: { readonly fresh: boolean; readonly patienceMillis: number },
): Promise<ActionRecord | undefined> =>
  waitFor(
    runner.run(action, { fresh }).catch((error: unknown) => {
      const errorName = error instanceof Error ? error.name : typeof error;
      ports.log.error('action.error', { action: action.id, session: action.session, errorName });
      return undefined;
    }),
    patienceMillis,
  );
