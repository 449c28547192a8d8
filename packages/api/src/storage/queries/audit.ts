import type { Kysely } from 'kysely';
import type { AuditRecord } from '../../ports/records.ts';
import type { AuditRecords } from '../../ports/storage/workspaces.ts';
import type { Tables } from '../tables.ts';

/** Queries on the audit log: there are two, so that nothing in it is ever changed. */
export const auditQueries = (db: Kysely<Tables>): AuditRecords => ({
  add: async ({ changes, ...entry }) => {
    await db
      .insertInto('audit_log')
      .values({ ...entry, changes: JSON.stringify(changes) })
      .execute();
  },

  list: async (owner, { operation, target, actor, before, limit }) => {
    let query = db
      .selectFrom('audit_log')
      .selectAll()
      .where('workspace', '=', owner.workspace)
      .where('mode', '=', owner.mode);
    if (operation !== undefined) query = query.where('operation', '=', operation);
    if (target !== undefined) query = query.where('target', '=', target);
    if (actor !== undefined) query = query.where('actor', '=', actor);
    if (before !== undefined) query = query.where('id', '<', before);
    const rows = await query.orderBy('id', 'desc').limit(limit).execute();
    return rows.map((row) => ({
      ...row,
      mode: row.mode as AuditRecord['mode'],
      changes: JSON.parse(row.changes),
    }));
  },
});
