import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is to be erased is looked for every hour, and is a small part of what is kept. */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createIndex('sessions_with_answers')
    .on('sessions')
    .columns(['workspace', 'flow', 'flow_version', 'created_at'])
    .where(sql<boolean>`reason is not null`)
    .execute();
  await db.schema
    .createIndex('events_with_answers')
    .on('events')
    .column('received_at')
    .where(sql<boolean>`answer is not null`)
    .execute();
};

export const answersToErase: Migration = { up };
