import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is known about the installation as a whole, by name. */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('installation')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
};

export const installation: Migration = { up };
