import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What an operator lists and resolves; and whose endpoint of the configuration answered 410: workspaces and modes on one
 * database have one of the same name each. `disabled_endpoints` stays for a program of before that still runs.
 */
const up = async (db: Kysely<unknown>): Promise<void> => {
  await db.schema.alterTable('actions').addColumn('note', 'text').execute();
  await db.schema
    .createIndex('actions_by_state')
    .on('actions')
    .columns(['workspace', 'mode', 'status', 'type', 'id'])
    .execute();

  await db.schema
    .createTable('gone_endpoints')
    .addColumn('workspace', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('endpoint', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('gone_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('gone_endpoints_key', ['workspace', 'mode', 'endpoint'])
    .execute();
  // Nobody wrote down whose it was. It counts only at its own address, so it is given to everybody there is.
  await sql`insert into gone_endpoints (workspace, mode, endpoint, url, gone_at)
    select o.workspace, o.mode, d.endpoint, d.url, d.disabled_at from disabled_endpoints d cross join (
      select workspace, mode from sessions group by workspace, mode
      union select workspace, mode from outbox group by workspace, mode) o`.execute(db);
};

export const operatorsDesk: Migration = { up };
