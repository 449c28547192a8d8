import type { Kysely } from 'kysely';
import type { DraftRecord, Owner } from '../../ports/records.ts';
import type { DraftRecords } from '../../ports/storage/flows.ts';
import type { FlowDraftsTable, Tables } from '../tables.ts';

const withoutSource = (row: Omit<FlowDraftsTable, 'source'>): Omit<DraftRecord, 'source'> => ({
  workspace: row.workspace,
  mode: row.mode as DraftRecord['mode'],
  flow: row.flow,
  revision: row.revision,
  changedAt: row.changed_at,
});

/** Queries on drafts of flows. */
export const draftQueries = (db: Kysely<Tables>): DraftRecords => {
  const owned = ({ workspace, mode }: Owner) =>
    db.selectFrom('flow_drafts').where('workspace', '=', workspace).where('mode', '=', mode);

  return {
    list: async (owner) => {
      const rows = await owned(owner)
        .select(['workspace', 'mode', 'flow', 'revision', 'changed_at'])
        .orderBy('flow')
        .execute();
      return rows.map(withoutSource);
    },

    find: async (owner, flow) => {
      const row = await owned(owner).selectAll().where('flow', '=', flow).executeTakeFirst();
      return row && { ...withoutSource(row), source: row.source };
    },

    put: async ({ workspace, mode, flow, revision, source, changedAt }) => {
      const content = { revision, source, changed_at: changedAt };
      await db
        .insertInto('flow_drafts')
        .values({ workspace, mode, flow, ...content })
        .onConflict((conflict) => conflict.columns(['workspace', 'mode', 'flow']).doUpdateSet(content))
        .execute();
    },

    remove: async ({ workspace, mode }, flow) => {
      await db
        .deleteFrom('flow_drafts')
        .where('workspace', '=', workspace)
        .where('mode', '=', mode)
        .where('flow', '=', flow)
        .execute();
    },
  };
};
