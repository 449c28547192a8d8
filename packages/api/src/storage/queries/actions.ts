import type { ExpressionBuilder, Kysely, RawBuilder, Selectable, Updateable } from 'kysely';
import type { ActionRecord } from '../../ports/records.ts';
import type { ActionPatch, ActionRecords, Deaths } from '../../ports/storage/actions.ts';
import type { ActionsTable, Tables } from '../tables.ts';
import { oldestFirst } from './oldest-first.ts';

const toRecord = (row: Selectable<ActionsTable>): ActionRecord => ({
  id: row.id,
  workspace: row.workspace,
  mode: row.mode as ActionRecord['mode'],
  session: row.session,
  customer: row.customer,
  subscription: row.subscription,
  type: row.type as ActionRecord['type'],
  offer: row.offer,
  kind: row.kind,
  choice: row.choice,
  command: JSON.parse(row.command),
  flow: row.flow,
  givesAway: row.gives_away,
  currency: row.currency,
  status: row.status as ActionRecord['status'],
  toldBy: row.told_by as ActionRecord['toldBy'],
  reference: row.reference,
  attempts: row.attempts,
  answered: row.answered,
  dueAt: row.due_at,
  triedAt: row.tried_at,
  cause: row.cause,
  createdAt: row.created_at,
  settledAt: row.settled_at,
  note: row.note,
});

const toChange = (patch: ActionPatch): Updateable<ActionsTable> => ({
  ...(patch.status !== undefined && { status: patch.status }),
  ...(patch.toldBy !== undefined && { told_by: patch.toldBy }),
  ...(patch.attempts !== undefined && { attempts: patch.attempts }),
  ...(patch.answered !== undefined && { answered: patch.answered }),
  ...(patch.dueAt !== undefined && { due_at: patch.dueAt }),
  ...(patch.triedAt !== undefined && { tried_at: patch.triedAt }),
  ...(patch.cause !== undefined && { cause: patch.cause }),
  ...(patch.settledAt !== undefined && { settled_at: patch.settledAt }),
  ...(patch.note !== undefined && { note: patch.note }),
});

const diedWith = (eb: ExpressionBuilder<Tables, 'actions'>, deaths: Deaths) => {
  const times = eb('attempts', '-', eb.ref('answered'));
  return 'atMost' in deaths ? eb(times, '<=', deaths.atMost) : eb(times, '>', deaths.moreThan);
};

/** Queries on actions. */
export const actionQueries = (db: Kysely<Tables>, claim: RawBuilder<unknown>): ActionRecords => ({
  insert: async (action) => {
    await db
      .insertInto('actions')
      .values({
        id: action.id,
        workspace: action.workspace,
        mode: action.mode,
        session: action.session,
        customer: action.customer,
        subscription: action.subscription,
        type: action.type,
        offer: action.offer,
        kind: action.kind,
        choice: action.choice,
        command: JSON.stringify(action.command),
        flow: action.flow,
        gives_away: action.givesAway,
        currency: action.currency,
        status: action.status,
        told_by: action.toldBy,
        reference: action.reference,
        attempts: action.attempts,
        answered: action.answered,
        due_at: action.dueAt,
        tried_at: action.triedAt,
        cause: action.cause,
        created_at: action.createdAt,
        settled_at: action.settledAt,
        note: action.note,
      })
      .execute();
  },

  find: async (id) => {
    const row = await db.selectFrom('actions').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toRecord(row);
  },

  ofSession: async (session) =>
    oldestFirst(await db.selectFrom('actions').selectAll().where('session', '=', session).execute()).map(
      toRecord,
    ),

  ofSubscription: async (owner, subscription) => {
    const rows = await db
      .selectFrom('actions')
      .selectAll()
      .where('workspace', '=', owner.workspace)
      .where('mode', '=', owner.mode)
      .where('subscription', '=', subscription)
      .execute();
    return oldestFirst(rows).map(toRecord);
  },

  ofCustomer: async (owner, customer) =>
    (
      await db
        .selectFrom('actions')
        .selectAll()
        .where('session', 'in', (eb) =>
          eb
            .selectFrom('sessions')
            .select('id')
            .where('workspace', '=', owner.workspace)
            .where('mode', '=', owner.mode)
            .where('customer', '=', customer),
        )
        .orderBy('id')
        .execute()
    ).map(toRecord),

  findOwned: async (owner, id) => {
    const row = await db
      .selectFrom('actions')
      .selectAll()
      .where('workspace', '=', owner.workspace)
      .where('mode', '=', owner.mode)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && toRecord(row);
  },

  list: async (owner, { status, type, before, limit }) => {
    let query = db
      .selectFrom('actions')
      .selectAll()
      .where('workspace', '=', owner.workspace)
      .where('mode', '=', owner.mode)
      .where('status', '=', status)
      .where('type', '=', type);
    if (before !== undefined) query = query.where('id', '<', before);
    return (await query.orderBy('id', 'desc').limit(limit).execute()).map(toRecord);
  },

  givenAway: async (owner, flow, currency, since) => {
    const of = <T extends 'actions' | 'tombstones'>(table: T) =>
      (db as Kysely<Pick<Tables, 'actions' | 'tombstones'>>)
        .selectFrom(table as 'actions')
        .select('gives_away')
        .where('workspace', '=', owner.workspace)
        .where('mode', '=', owner.mode)
        .where('flow', '=', flow)
        .where('currency', '=', currency)
        .where('created_at', '>=', since);
    const { sum } = await db
      .selectFrom(
        // In one statement, so that an erasure at this moment neither loses one nor lets it count twice.
        of('actions').where('status', '<>', 'refused').unionAll(of('tombstones')).as('gifts'),
      )
      .select(({ fn }) => fn.sum<number | null>('gives_away').as('sum'))
      .executeTakeFirstOrThrow();
    return Number(sum ?? 0);
  },

  update: async (id, from, patch) => {
    const result = await db
      .updateTable('actions')
      .set(toChange(patch))
      .where('id', '=', id)
      .where('status', 'in', from)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  },

  lease: async (now, leaseUntil, limit, owner, deaths) =>
    (
      await db
        .with('due', (query) =>
          query
            .selectFrom('actions')
            .select('id')
            .where('status', '=', 'pending')
            .where('due_at', '<=', now)
            .where((eb) => (owner ? eb.and({ workspace: owner.workspace, mode: owner.mode }) : eb.lit(true)))
            .where((eb) => (deaths ? diedWith(eb, deaths) : eb.lit(true)))
            .orderBy('due_at')
            .limit(limit)
            .modifyEnd(claim),
        )
        .updateTable('actions')
        .set({ due_at: leaseUntil })
        .where('status', '=', 'pending')
        .where('id', 'in', (eb) => eb.selectFrom('due').select('id'))
        .returningAll()
        .execute()
    ).map(toRecord),

  releaseLeases: async (now, until, mostDeaths) => {
    const result = await db
      .updateTable('actions')
      .set({ due_at: now })
      .where('status', '=', 'pending')
      .where('due_at', '>', now)
      .where('due_at', '<=', until)
      .whereRef('attempts', '>', 'answered')
      .where(({ eb, or }) => or([eb('cause', 'is', null), eb('cause', '<>', 'overtaken_by_cancel')]))
      .where((eb) => diedWith(eb, { atMost: mostDeaths }))
      .executeTakeFirst();
    return Number(result.numUpdatedRows);
  },

  count: async (status, type) => {
    let query = db
      .selectFrom('actions')
      .select(db.fn.countAll<number>().as('count'))
      .where('status', '=', status);
    if (type !== undefined) query = query.where('type', '=', type);
    return Number((await query.executeTakeFirstOrThrow()).count);
  },
});
