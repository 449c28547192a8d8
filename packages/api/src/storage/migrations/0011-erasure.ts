import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What is asked to be erased and cannot be yet, whose session a message is about, and what is kept of an erased
 * acceptance so that offers are not harvested: nothing that names anybody.
 */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('sessions').addColumn('erase_asked_at', 'text').execute();
  await db.schema
    .createIndex('sessions_to_erase')
    .on('sessions')
    .columns(['workspace', 'mode', 'customer', 'id'])
    .where(sql<boolean>`erase_asked_at is not null`)
    .execute();

  await db.schema.alterTable('outbox').addColumn('session', 'text').execute();
  // A fact begins with the id of the session or the action it is of; both are 30 letters long.
  await sql`update outbox set session = substr(fact, 1, 30) where fact like 'ses_%'`.execute(db);
  await sql`update outbox set session =
    (select actions.session from actions where actions.id = substr(outbox.fact, 1, 30))
    where fact like 'act_%'`.execute(db);
  await db.schema.createIndex('outbox_by_session').on('outbox').column('session').execute();
  await db.schema.alterTable('outbox').addColumn('erase_for', 'text').execute();
  await db.schema
    .createIndex('outbox_to_erase')
    .on('outbox')
    .columns(['workspace', 'mode', 'erase_for'])
    .where(sql<boolean>`erase_for is not null`)
    .execute();

  await db.schema
    .createTable('tombstones')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('offer', 'text')
    .addColumn('kind', 'text')
    .addColumn('changes', 'integer', (c) => c.notNull())
    .addColumn('flow', 'text', (c) => c.notNull())
    .addColumn('gives_away', 'integer', (c) => c.notNull())
    .addColumn('currency', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('tombstones_by_subject')
    .on('tombstones')
    .columns(['workspace', 'mode', 'subject'])
    .execute();
  await db.schema
    .createIndex('tombstones_gifts')
    .on('tombstones')
    .columns(['workspace', 'mode', 'flow', 'currency', 'created_at', 'gives_away'])
    .execute();
  await db.schema.createIndex('tombstones_by_expiry').on('tombstones').column('expires_at').execute();
};

export const erasure: Migration = { up };
