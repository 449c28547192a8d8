import type { Kysely, Selectable } from 'kysely';
import type { ModeRecord } from '../../ports/records.ts';
import type { ModeRecords } from '../../ports/storage/workspaces.ts';
import type { ModesTable, Tables } from '../tables.ts';

const toRecord = (row: Selectable<ModesTable>): ModeRecord => ({
  workspace: row.workspace,
  mode: row.mode as ModeRecord['mode'],
  origins: JSON.parse(row.origins),
  executor: row.executor === null ? null : JSON.parse(row.executor),
  closedAt: row.closed_at,
});

/** Queries on what is said of each mode over the API. */
export const modeQueries = (db: Kysely<Tables>): ModeRecords => ({
  find: async ({ workspace, mode }) => {
    const row = await db
      .selectFrom('modes')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('mode', '=', mode)
      .executeTakeFirst();
    return row && toRecord(row);
  },

  ofWorkspace: async (workspace) =>
    (await db.selectFrom('modes').selectAll().where('workspace', '=', workspace).execute()).map(toRecord),

  save: async ({ workspace, mode, ...said }) => {
    const values = {
      origins: JSON.stringify(said.origins),
      executor: said.executor === null ? null : JSON.stringify(said.executor),
      closed_at: said.closedAt,
    };
    await db
      .insertInto('modes')
      .values({ workspace, mode, ...values })
      .onConflict((conflict) => conflict.columns(['workspace', 'mode']).doUpdateSet(values))
      .execute();
  },
});
