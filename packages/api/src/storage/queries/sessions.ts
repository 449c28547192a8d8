import type { Kysely, Selectable } from 'kysely';
import type { Owner, SessionRecord } from '../../ports/records.ts';
import type { SessionFilter, SessionPatch, SessionRecords } from '../../ports/storage/sessions.ts';
import type { SessionsTable, Tables } from '../tables.ts';

const toRecord = (row: Selectable<SessionsTable>): SessionRecord => ({
  id: row.id,
  workspace: row.workspace,
  mode: row.mode as SessionRecord['mode'],
  customer: row.customer,
  subscription: row.subscription,
  status: row.status as SessionRecord['status'],
  flow: row.flow,
  flowVersion: row.flow_version,
  facts: JSON.parse(row.facts),
  timeZone: row.time_zone,
  presented: JSON.parse(row.presented),
  reason: row.reason,
  followUp: row.follow_up,
  outcome: row.outcome === null ? null : JSON.parse(row.outcome),
  createdAt: row.created_at,
  openedAt: row.opened_at,
  endedAt: row.ended_at,
  expiresAt: row.expires_at,
  ...(row.erase_asked_at !== null && { eraseAsked: true }),
});

const toRow = (session: SessionRecord): Omit<SessionsTable, 'erase_asked_at'> => ({
  id: session.id,
  workspace: session.workspace,
  mode: session.mode,
  customer: session.customer,
  subscription: session.subscription,
  status: session.status,
  flow: session.flow,
  flow_version: session.flowVersion,
  facts: JSON.stringify(session.facts),
  time_zone: session.timeZone,
  presented: JSON.stringify(session.presented),
  reason: session.reason,
  follow_up: session.followUp,
  outcome: session.outcome === null ? null : JSON.stringify(session.outcome),
  created_at: session.createdAt,
  opened_at: session.openedAt,
  ended_at: session.endedAt,
  expires_at: session.expiresAt,
});

const toChange = (patch: SessionPatch): Partial<SessionsTable> => ({
  ...(patch.facts !== undefined && { facts: JSON.stringify(patch.facts) }),
  ...(patch.status !== undefined && { status: patch.status }),
  ...(patch.reason !== undefined && { reason: patch.reason }),
  ...(patch.followUp !== undefined && { follow_up: patch.followUp }),
  ...(patch.outcome !== undefined && { outcome: JSON.stringify(patch.outcome) }),
  ...(patch.openedAt !== undefined && { opened_at: patch.openedAt }),
  ...(patch.endedAt !== undefined && { ended_at: patch.endedAt }),
});

/** Queries on sessions. Every management look-up carries the owner. */
export const sessionQueries = (db: Kysely<Tables>): SessionRecords => {
  const owned = (owner: Owner) =>
    db
      .selectFrom('sessions')
      .selectAll()
      .where('workspace', '=', owner.workspace)
      .where('mode', '=', owner.mode);

  return {
    insert: async (session) => {
      await db.insertInto('sessions').values(toRow(session)).execute();
    },

    find: async (id) => {
      const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toRecord(row);
    },

    findOwned: async (owner, id) => {
      const row = await owned(owner).where('id', '=', id).executeTakeFirst();
      return row && toRecord(row);
    },

    findOpen: async (owner, subscription) => {
      const row = await owned(owner)
        .where('subscription', '=', subscription)
        .where('status', 'in', ['prepared', 'open'])
        .executeTakeFirst();
      return row && toRecord(row);
    },

    newest: async (owner, subscription) => {
      const row = await owned(owner)
        .where('subscription', '=', subscription)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toRecord(row);
    },

    // A prepared session is not one yet: it is in no list.
    list: async (owner, filter: SessionFilter) => {
      let query = owned(owner).where('status', '<>', 'prepared');
      if (filter.customer !== undefined) query = query.where('customer', '=', filter.customer);
      if (filter.subscription !== undefined) query = query.where('subscription', '=', filter.subscription);
      if (filter.outcome !== undefined) query = query.where('status', '=', filter.outcome);
      if (filter.before !== undefined) query = query.where('id', '<', filter.before);
      return (await query.orderBy('id', 'desc').limit(filter.limit).execute()).map(toRecord);
    },

    update: async (id, patch) => {
      const change = toChange(patch);
      if (Object.keys(change).length === 0) return;
      await db.updateTable('sessions').set(change).where('id', '=', id).execute();
    },

    expired: async (now, limit, owner) => {
      const rows = await db
        .selectFrom('sessions')
        .selectAll()
        .where('status', 'in', ['prepared', 'open'])
        .where('expires_at', '<=', now)
        .where((eb) => (owner ? eb.and({ workspace: owner.workspace, mode: owner.mode }) : eb.lit(true)))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('actions')
                .select('actions.id')
                .whereRef('actions.session', '=', 'sessions.id')
                .where('actions.status', 'in', ['pending', 'stuck']),
            ),
          ),
        )
        .limit(limit)
        .execute();
      return rows.map(toRecord);
    },

    eraseAnswers: async (workspace, flow, version, before) => {
      const result = await db
        .updateTable('sessions')
        .set({ reason: null, follow_up: null })
        .where('workspace', '=', workspace)
        .where('flow', '=', flow)
        .where('flow_version', '=', version)
        .where('created_at', '<=', before)
        .where('reason', 'is not', null)
        .executeTakeFirst();
      return Number(result.numUpdatedRows);
    },

    remove: async (id) => {
      await db.deleteFrom('sessions').where('id', '=', id).execute();
    },
  };
};
