import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How many attempts say something about the host, and not about a server that was killed. Of before, all count. */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .alterTable('actions')
    .addColumn('answered', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`update actions set answered = attempts where status in ('pending', 'stuck')`.execute(db);
};

export const answeredAttempts: Migration = { up };
