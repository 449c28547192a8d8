import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What an accepted gift gives away, so that a flow's discount budget is one sum over an index. Actions from
 * before count as nothing: no flow could have a budget then.
 */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema
    .alterTable('actions')
    .addColumn('flow', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  await db.schema
    .alterTable('actions')
    .addColumn('gives_away', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('actions').addColumn('currency', 'text').execute();
  await sql`update actions set flow = (select flow from sessions where sessions.id = actions.session)`.execute(
    db,
  );
  await db.schema
    .createIndex('actions_gifts')
    .on('actions')
    .columns(['workspace', 'mode', 'flow', 'currency', 'created_at', 'status', 'gives_away'])
    .execute();
};

export const gifts: Migration = { up };
