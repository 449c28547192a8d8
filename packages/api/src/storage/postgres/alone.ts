import { type Kysely, sql } from 'kysely';
import { lockId } from './lock-id.ts';

const EVERYTHING = lockId('everything');

/**
 * Waits until a transaction is alone with its keys, until it ends. All are taken at once, in the same order by
 * everybody, so that nobody waits in a circle. Whoever names keys shares the lock on everything with the others who
 * do; whoever names none has it alone.
 *
 * Each statement afterwards sees what was committed before it, so whatever is read is as the last holder left it.
 */
export const aloneInPostgres = async <T>(
  tx: Kysely<T>,
  keys: readonly string[] | undefined,
): Promise<void> => {
  if (!keys) {
    await sql`select pg_advisory_xact_lock(${EVERYTHING})`.execute(tx);
    return;
  }
  const ids = [...new Set(keys.map((key) => lockId(`transaction ${key}`)))].sort();
  const locks = ids.map((id) => sql`pg_advisory_xact_lock(${id})`);
  await sql`select ${sql.join([sql`pg_advisory_xact_lock_shared(${EVERYTHING})`, ...locks])}`.execute(tx);
};
