import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Keys beside those of the environment, what is said of each mode over the API, and who changed what. */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('keys')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('role', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('hint', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.unique())
    .addColumn('sealed', 'text')
    .addColumn('previous_hash', 'text')
    .addColumn('previous_sealed', 'text')
    .addColumn('previous_until', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('last_used_at', 'text')
    .addColumn('expires_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema.createIndex('keys_by_owner').on('keys').columns(['workspace', 'mode', 'id']).execute();

  await db.schema
    .createTable('modes')
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('origins', 'text', (c) => c.notNull())
    .addColumn('executor', 'text')
    .addPrimaryKeyConstraint('modes_key', ['workspace', 'mode'])
    .execute();

  await db.schema
    .createTable('audit_log')
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('operation', 'text', (c) => c.notNull())
    .addColumn('target', 'text', (c) => c.notNull())
    .addColumn('changes', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('audit_log_by_owner')
    .on('audit_log')
    .columns(['workspace', 'mode', 'id'])
    .execute();
  await db.schema
    .createIndex('audit_log_by_target')
    .on('audit_log')
    .columns(['workspace', 'mode', 'target', 'id'])
    .execute();
};

export const keysAndAudit: Migration = { up };
