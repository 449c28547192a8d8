import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Every accept looks for the newest session of its subscription, and the host lists them. */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createIndex('sessions_by_subscription')
    .on('sessions')
    .columns(['workspace', 'mode', 'subscription', 'id'])
    .execute();
};

export const sessionsBySubscription: Migration = { up };
