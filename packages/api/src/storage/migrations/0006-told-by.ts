import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whose word an action's end is. Before, it was always that of an executor, read back. */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .alterTable('actions')
    .addColumn('told_by', 'text', (c) => c.notNull().defaultTo('executor'))
    .execute();
};

export const toldBy: Migration = { up };
