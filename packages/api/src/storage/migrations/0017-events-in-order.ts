import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Where an event stands among those of its session: those of one batch are received at the same time. Of before, nobody knows. */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .alterTable('events')
    .addColumn('position', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
};

export const eventsInOrder: Migration = { up };
