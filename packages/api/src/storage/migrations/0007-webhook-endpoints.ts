import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Endpoints that are managed over the API, and what was sent to them and answered. */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('webhook_endpoints')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('events', 'text')
    .addColumn('description', 'text', (c) => c.notNull())
    .addColumn('secret', 'text', (c) => c.notNull())
    .addColumn('previous_secret', 'text')
    .addColumn('previous_until', 'text')
    .addColumn('disabled_at', 'text')
    .addColumn('disabled_because', 'text')
    .addColumn('failing_since', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('webhook_endpoints_by_owner')
    .on('webhook_endpoints')
    .columns(['workspace', 'mode', 'id'])
    .execute();

  await db.schema.alterTable('deliveries').addColumn('leased_until', 'text').execute();
  // Where the schedule began for the last time: a delivery that is asked for again begins anew.
  await db.schema
    .alterTable('deliveries')
    .addColumn('attempts_before', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createIndex('deliveries_by_endpoint')
    .on('deliveries')
    .columns(['endpoint', 'message'])
    .execute();

  await db.schema
    .createTable('delivery_attempts')
    .addColumn('message', 'text', (c) => c.notNull())
    .addColumn('endpoint', 'text', (c) => c.notNull())
    .addColumn('attempt', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('millis', 'integer', (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('problem', 'text')
    .addColumn('answer', 'text')
    .addPrimaryKeyConstraint('delivery_attempts_key', ['message', 'endpoint', 'attempt'])
    .addForeignKeyConstraint(
      'delivery_attempts_delivery',
      ['message', 'endpoint'],
      'deliveries',
      ['message', 'endpoint'],
      (c) => c.onDelete('cascade'),
    )
    .execute();

  // Messages are listed by their owner, and forgotten by their age.
  await db.schema.createIndex('outbox_by_owner').on('outbox').columns(['workspace', 'mode', 'id']).execute();
  await db.schema.createIndex('outbox_by_age').on('outbox').column('created_at').execute();
};

export const webhookEndpoints: Migration = { up };
