import type { Kysely } from 'kysely';
import type { ActiveFlowRecord, Owner } from '../../ports/records.ts';
import type { ActiveFlowRecords } from '../../ports/storage/flows.ts';
import type { ActiveFlowsTable, Tables } from '../tables.ts';

const toRecord = (row: ActiveFlowsTable): ActiveFlowRecord => ({
  workspace: row.workspace,
  mode: row.mode as ActiveFlowRecord['mode'],
  flow: row.flow,
  version: row.version,
  managedBy: row.managed_by as ActiveFlowRecord['managedBy'],
  since: row.since,
});

/** Queries on what is in force. */
export const activeFlowQueries = (db: Kysely<Tables>): ActiveFlowRecords => {
  const owned = (owner: Owner) =>
    db
      .selectFrom('active_flows')
      .selectAll('active_flows')
      .where('active_flows.workspace', '=', owner.workspace)
      .where('active_flows.mode', '=', owner.mode);

  return {
    list: async (owner) => {
      const rows = await owned(owner)
        .innerJoin('flow_versions', (join) =>
          join
            .onRef('flow_versions.workspace', '=', 'active_flows.workspace')
            .onRef('flow_versions.flow', '=', 'active_flows.flow')
            .onRef('flow_versions.version', '=', 'active_flows.version'),
        )
        .select('flow_versions.hash')
        .orderBy('active_flows.flow')
        .execute();
      return rows.map((row) => ({ ...toRecord(row), hash: row.hash }));
    },

    find: async (owner, flow) => {
      const row = await owned(owner).where('flow', '=', flow).executeTakeFirst();
      return row && toRecord(row);
    },

    put: async ({ workspace, mode, flow, version, managedBy, since }) => {
      await db
        .insertInto('active_flows')
        .values({ workspace, mode, flow, version, managed_by: managedBy, since })
        .onConflict((conflict) =>
          conflict
            .columns(['workspace', 'mode', 'flow'])
            .doUpdateSet({ version, managed_by: managedBy, since }),
        )
        .execute();
    },

    remove: async ({ workspace, mode }, flow) => {
      const { numDeletedRows } = await db
        .deleteFrom('active_flows')
        .where('workspace', '=', workspace)
        .where('mode', '=', mode)
        .where('flow', '=', flow)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
};
