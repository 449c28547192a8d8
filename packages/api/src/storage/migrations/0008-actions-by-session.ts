import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A dialog that closes looks for what its session has begun; the indexes there were hold some of it only. */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.createIndex('actions_by_session').on('actions').column('session').execute();
};

export const actionsBySession: Migration = { up };
