import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Flows that are managed over the API: which version is in force, drafts, and whose offers are switched off. */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .createTable('active_flows')
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('flow', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('managed_by', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('active_flows_key', ['workspace', 'mode', 'flow'])
    .addForeignKeyConstraint('active_flows_version', ['workspace', 'flow', 'version'], 'flow_versions', [
      'workspace',
      'flow',
      'version',
    ])
    .execute();

  await db.schema
    .createTable('flow_drafts')
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('flow', 'text', (c) => c.notNull())
    .addColumn('revision', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('flow_drafts_key', ['workspace', 'mode', 'flow'])
    .execute();

  // Apart from what is in force: sessions of a flow that was taken out of force are still open.
  await db.schema
    .createTable('offers_off')
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('flow', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('offers_off_key', ['workspace', 'mode', 'flow'])
    .execute();
};

export const managedFlows: Migration = { up };
