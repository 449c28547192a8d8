import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Lists and exports, newest first, of all sessions or of those that ended in one way: without these SQLite puts all
 * sessions of a workspace in order for each page, while everybody else waits.
 */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createIndex('sessions_by_owner')
    .on('sessions')
    .columns(['workspace', 'mode', 'id'])
    .execute();
  await db.schema
    .createIndex('sessions_by_end')
    .on('sessions')
    .columns(['workspace', 'mode', 'status', 'id'])
    .execute();
};

export const sessionsByOwner: Migration = { up };
