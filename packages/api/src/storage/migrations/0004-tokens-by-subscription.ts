import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A token may name several subscriptions, and belongs to one session of each. */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('tokens').renameTo('tokens_before').execute();
  await db.schema.dropIndex('tokens_by_expiry').execute();
  await db.schema
    .createTable('tokens')
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('jti', 'text', (c) => c.notNull())
    .addColumn('subscription', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('session', 'text', (c) => c.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('tokens_key_by_subscription', ['workspace', 'mode', 'jti', 'subscription'])
    .execute();
  await sql`insert into tokens (workspace, mode, jti, subscription, hash, session, expires_at)
    select t.workspace, t.mode, t.jti, s.subscription, t.hash, t.session, t.expires_at
    from tokens_before t join sessions s on s.id = t.session`.execute(db);
  await db.schema.dropTable('tokens_before').execute();
  await db.schema.createIndex('tokens_by_expiry').on('tokens').column('expires_at').execute();
};

export const tokensBySubscription: Migration = { up };
