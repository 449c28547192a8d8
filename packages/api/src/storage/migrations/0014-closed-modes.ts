import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Since when nobody carries out in a mode any more in which somebody did: what they left is still looked after. */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('modes').addColumn('closed_at', 'text').execute();
};

export const closedModes: Migration = { up };
