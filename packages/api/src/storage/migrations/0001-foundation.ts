import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The condition of a partial index; DDL takes no bound values. */
const only = (condition: string) => sql<boolean>`${sql.raw(condition)}`;

const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('flow_versions')
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('flow', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('document', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('flow_versions_key', ['workspace', 'flow', 'version'])
    .addUniqueConstraint('flow_versions_content', ['workspace', 'flow', 'hash'])
    .execute();

  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('customer', 'text', (c) => c.notNull())
    .addColumn('subscription', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('flow', 'text', (c) => c.notNull())
    .addColumn('flow_version', 'integer', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('time_zone', 'text', (c) => c.notNull())
    .addColumn('presented', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('follow_up', 'text')
    .addColumn('outcome', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addForeignKeyConstraint(
      'sessions_flow_version',
      ['workspace', 'flow', 'flow_version'],
      'flow_versions',
      ['workspace', 'flow', 'version'],
    )
    .execute();
  await db.schema
    .createIndex('sessions_one_open_a_subscription')
    .on('sessions')
    .columns(['workspace', 'mode', 'subscription'])
    .unique()
    .where(only("status in ('prepared', 'open')"))
    .execute();
  await db.schema
    .createIndex('sessions_by_customer')
    .on('sessions')
    .columns(['workspace', 'mode', 'customer', 'id'])
    .execute();
  await db.schema
    .createIndex('sessions_by_expiry')
    .on('sessions')
    .columns(['status', 'expires_at'])
    .execute();

  await db.schema
    .createTable('tokens')
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('jti', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('session', 'text', (c) => c.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('tokens_key', ['workspace', 'mode', 'jti'])
    .execute();
  await db.schema.createIndex('tokens_by_expiry').on('tokens').column('expires_at').execute();

  await db.schema
    .createTable('events')
    .addColumn('session', 'text', (c) => c.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('step', 'text')
    .addColumn('answer', 'text')
    .addColumn('millis', 'integer')
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('events_key', ['session', 'id'])
    .execute();

  await db.schema
    .createTable('actions')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('session', 'text', (c) => c.notNull().references('sessions.id'))
    .addColumn('customer', 'text', (c) => c.notNull())
    .addColumn('subscription', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('offer', 'text')
    .addColumn('kind', 'text')
    .addColumn('choice', 'text')
    .addColumn('command', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('reference', 'text', (c) => c.notNull().unique())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('tried_at', 'text', (c) => c.notNull())
    .addColumn('cause', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('settled_at', 'text')
    .execute();
  // The next three are what "exactly once" rests on: they hold even where the code above them is wrong.
  await db.schema
    .createIndex('actions_one_accept_a_session')
    .on('actions')
    .column('session')
    .unique()
    .where(only("type = 'accept' and status <> 'refused'"))
    .execute();
  await db.schema
    .createIndex('actions_one_cancel_a_session')
    .on('actions')
    .column('session')
    .unique()
    .where(only("type = 'cancel'"))
    .execute();
  await db.schema
    .createIndex('actions_one_unsettled_a_subscription')
    .on('actions')
    .columns(['workspace', 'mode', 'subscription', 'type'])
    .unique()
    .where(only("status in ('pending', 'stuck')"))
    .execute();
  await db.schema.createIndex('actions_due').on('actions').columns(['status', 'due_at']).execute();
  await db.schema
    .createIndex('actions_by_subscription')
    .on('actions')
    .columns(['workspace', 'mode', 'subscription'])
    .execute();

  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('fact', 'text', (c) => c.notNull().unique())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('deliveries')
    .addColumn('message', 'text', (c) => c.notNull().references('outbox.id').onDelete('cascade'))
    .addColumn('endpoint', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('due_at', 'text')
    .addColumn('last_status', 'integer')
    .addColumn('delivered_at', 'text')
    .addPrimaryKeyConstraint('deliveries_key', ['message', 'endpoint'])
    .execute();
  await db.schema
    .createIndex('deliveries_due')
    .on('deliveries')
    .columns(['endpoint', 'status', 'due_at'])
    .execute();
  await db.schema
    .createTable('disabled_endpoints')
    .addColumn('endpoint', 'text', (c) => c.notNull().primaryKey())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('disabled_at', 'text', (c) => c.notNull())
    .execute();
};

export const foundation: Migration = { up };
