import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Owner, WebhookType } from '../../ports/records.ts';
import type { ErasureRecords } from '../../ports/storage/erasure.ts';
import type { Tables } from '../tables.ts';

/** Messages that an endpoint still has to be sent. */
const isWaiting = ({ exists, selectFrom }: ExpressionBuilder<Tables, 'outbox'>) =>
  exists(
    selectFrom('deliveries')
      .select('deliveries.message')
      .whereRef('deliveries.message', '=', 'outbox.id')
      .where('deliveries.status', '=', 'pending'),
  );

/** Messages about a session. One that a program of before wrote says so only by what its fact begins with. */
const isAbout = (session: string, actions: readonly string[]) => (eb: ExpressionBuilder<Tables, 'outbox'>) =>
  eb.or([
    eb('session', '=', session),
    eb.and([
      eb('session', 'is', null),
      eb(eb.fn<string>('substr', ['fact', eb.lit(1), eb.lit(30)]), 'in', [session, ...actions]),
    ]),
  ]);

/** Queries on what is to be erased. */
export const erasureQueries = (db: Kysely<Tables>): ErasureRecords => ({
  ask: async (owner, customer, at) => {
    const ofCustomer = (eb: ExpressionBuilder<Tables, 'sessions'>) =>
      eb.and({ workspace: owner.workspace, mode: owner.mode, customer });
    await db
      .updateTable('sessions')
      .set({ erase_asked_at: at })
      .where(ofCustomer)
      .where('erase_asked_at', 'is', null)
      .execute();
    await db.updateTable('sessions').set({ reason: null, follow_up: null }).where(ofCustomer).execute();
    const events = await db
      .deleteFrom('events')
      .where('session', 'in', (eb) => eb.selectFrom('sessions').select('id').where(ofCustomer))
      .executeTakeFirst();
    return Number(events.numDeletedRows);
  },

  askForOld: async (owner, before, at, limit) => {
    // By id, which is by age, and held against the time afterwards: asked for it, the database would look at them all.
    const oldest = await db
      .selectFrom('sessions')
      .select(['id', 'created_at'])
      .where((eb) => eb.and({ workspace: owner.workspace, mode: owner.mode }))
      .where('erase_asked_at', 'is', null)
      .where('status', 'not in', ['prepared', 'open'])
      .orderBy('id')
      .limit(limit)
      .execute();
    const ids = oldest.filter(({ created_at }) => created_at <= before).map(({ id }) => id);
    if (ids.length === 0) return 0;
    await db
      .updateTable('sessions')
      .set({ erase_asked_at: at, reason: null, follow_up: null })
      .where('id', 'in', ids)
      .execute();
    await db.deleteFrom('events').where('session', 'in', ids).execute();
    return ids.length;
  },

  ready: async (limit, owner, customer) => {
    const rows = await db
      .selectFrom('sessions')
      .select(['id', 'workspace', 'mode', 'customer', 'subscription', 'flow', 'flow_version'])
      .where('erase_asked_at', 'is not', null)
      .where((eb) => eb.and({ workspace: owner.workspace, mode: owner.mode }))
      .where((eb) => (customer === undefined ? eb.lit(true) : eb('customer', '=', customer)))
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
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ mode, flow_version, ...row }) => ({
      ...row,
      mode: mode as Owner['mode'],
      flowVersion: flow_version,
    }));
  },

  forgetMessages: async (session, actions, owed) => {
    const forgotten = await db
      .deleteFrom('outbox')
      .where(isAbout(session, actions))
      .where((eb) => eb.not(eb.and([eb('type', 'in', owed), isWaiting(eb)])))
      .executeTakeFirst();
    const kept = await db
      .selectFrom('outbox')
      .select(['id', 'type', 'body'])
      .where(isAbout(session, actions))
      .execute();
    return {
      forgotten: Number(forgotten.numDeletedRows),
      kept: kept.map((row) => ({ ...row, type: row.type as WebhookType })),
    };
  },

  keepUntilDelivered: async (message, customer, body) => {
    await db.updateTable('outbox').set({ erase_for: customer, body }).where('id', '=', message).execute();
    // A receiver may have answered with all it was sent.
    await db.updateTable('delivery_attempts').set({ answer: null }).where('message', '=', message).execute();
  },

  removeDelivered: async () => {
    const result = await db
      .deleteFrom('outbox')
      .where('erase_for', 'is not', null)
      .where((eb) => eb.not(isWaiting(eb)))
      .executeTakeFirst();
    return Number(result.numDeletedRows);
  },

  removeSession: async (session) => {
    await db.deleteFrom('actions').where('session', '=', session).execute();
    await db.deleteFrom('sessions').where('id', '=', session).execute();
  },

  waiting: async (owner, customer) => {
    const actions = await db
      .selectFrom('sessions')
      .innerJoin('actions', 'actions.session', 'sessions.id')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('sessions.workspace', '=', owner.workspace)
      .where('sessions.mode', '=', owner.mode)
      .where('sessions.customer', '=', customer)
      .where('sessions.erase_asked_at', 'is not', null)
      .where('actions.status', 'in', ['pending', 'stuck'])
      .executeTakeFirstOrThrow();
    const messages = await db
      .selectFrom('outbox')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('workspace', '=', owner.workspace)
      .where('mode', '=', owner.mode)
      .where('erase_for', '=', customer)
      .executeTakeFirstOrThrow();
    return { actions: Number(actions.count), webhooks: Number(messages.count) };
  },
});
