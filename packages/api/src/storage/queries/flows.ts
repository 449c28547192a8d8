import type { Kysely } from 'kysely';
import type { FlowRecords } from '../../ports/storage/flows.ts';
import type { FlowVersionsTable, Tables } from '../tables.ts';

const withoutDocument = ({ published_at, ...row }: Omit<FlowVersionsTable, 'document'>) => ({
  ...row,
  publishedAt: published_at,
});

/** Queries on published flow versions. There is no update: a version is immutable. */
export const flowQueries = (db: Kysely<Tables>): FlowRecords => {
  const read = (workspace: string, flow: string) =>
    db.selectFrom('flow_versions').selectAll().where('workspace', '=', workspace).where('flow', '=', flow);

  return {
    publish: async ({ workspace, flow, hash, document, publishedAt }) => {
      const same = await read(workspace, flow).where('hash', '=', hash).executeTakeFirst();
      if (same) {
        return {
          workspace,
          flow,
          version: same.version,
          hash,
          document: same.document,
          publishedAt: same.published_at,
        };
      }
      const last = await read(workspace, flow).orderBy('version', 'desc').limit(1).executeTakeFirst();
      const version = (last?.version ?? 0) + 1;
      await db
        .insertInto('flow_versions')
        .values({ workspace, flow, version, hash, document, published_at: publishedAt })
        .execute();
      return { workspace, flow, version, hash, document, publishedAt };
    },

    find: async (workspace, flow, version) => {
      const row = await read(workspace, flow).where('version', '=', version).executeTakeFirst();
      return (
        row && {
          workspace: row.workspace,
          flow: row.flow,
          version: row.version,
          hash: row.hash,
          document: row.document,
          publishedAt: row.published_at,
        }
      );
    },

    everyVersion: () => db.selectFrom('flow_versions').select(['workspace', 'flow', 'version']).execute(),

    page: async (workspace, flow, { before, limit }) => {
      let query = db
        .selectFrom('flow_versions')
        .select(['workspace', 'flow', 'version', 'hash', 'published_at'])
        .where('workspace', '=', workspace)
        .where('flow', '=', flow);
      if (before !== undefined) query = query.where('version', '<', before);
      const rows = await query.orderBy('version', 'desc').limit(limit).execute();
      return rows.map(withoutDocument);
    },

    versions: async (workspace) =>
      (
        await db
          .selectFrom('flow_versions')
          .select(['workspace', 'flow', 'version', 'hash', 'published_at'])
          .where('workspace', '=', workspace)
          .orderBy('flow')
          .orderBy('version', 'desc')
          .execute()
      ).map(withoutDocument),
  };
};
