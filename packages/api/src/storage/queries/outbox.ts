import { type ExpressionBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import type { DueDelivery, Owner, WebhookType } from '../../ports/records.ts';
import type { OutboxRecords } from '../../ports/storage/webhooks.ts';
import type { Tables } from '../tables.ts';

/** Deliveries of messages that are somebody's. */
const isOf = (owner: Owner | undefined) => (eb: ExpressionBuilder<Tables, 'deliveries'>) =>
  eb.exists(
    eb
      .selectFrom('outbox')
      .select('outbox.id')
      .whereRef('outbox.id', '=', 'deliveries.message')
      .where('outbox.workspace', '=', owner?.workspace ?? '')
      .where('outbox.mode', '=', owner?.mode ?? ''),
  );

/** Messages of which no delivery is due any more. */
const waitsForNobody = ({ not, exists, selectFrom }: ExpressionBuilder<Tables, 'outbox'>) =>
  not(
    exists(
      selectFrom('deliveries')
        .select('deliveries.message')
        .whereRef('deliveries.message', '=', 'outbox.id')
        .where('deliveries.status', '=', 'pending'),
    ),
  );

/** Queries on the outbox: a message, and one delivery of it an endpoint. */
export const outboxQueries = (db: Kysely<Tables>, claim: RawBuilder<unknown>): OutboxRecords => ({
  add: async (message, endpoints) => {
    const written = await db
      .insertInto('outbox')
      .values({
        id: message.id,
        workspace: message.workspace,
        mode: message.mode,
        type: message.type,
        fact: message.fact,
        body: message.body,
        created_at: message.createdAt,
        session: message.session,
      })
      .onConflict((conflict) => conflict.column('fact').doNothing())
      .executeTakeFirst();
    if ((written.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
    if (endpoints.length > 0) {
      await db
        .insertInto('deliveries')
        .values(
          endpoints.map((endpoint) => ({
            message: message.id,
            endpoint,
            status: 'pending',
            attempts: 0,
            due_at: message.createdAt,
            last_status: null,
            delivered_at: null,
          })),
        )
        .execute();
    }
    return true;
  },

  lease: async (endpoint, now, leaseUntil, limit, owner) => {
    const claimed = await db
      .with('due', (query) =>
        query
          .selectFrom('deliveries')
          .select('message')
          .where('endpoint', '=', endpoint)
          .where('status', '=', 'pending')
          .where('due_at', '<=', now)
          .$if(owner !== undefined, (due) => due.where(isOf(owner)))
          .orderBy('due_at')
          .limit(limit)
          .modifyEnd(claim),
      )
      .updateTable('deliveries')
      .set({ due_at: leaseUntil, leased_until: leaseUntil, attempts: sql<number>`attempts + 1` })
      .where('endpoint', '=', endpoint)
      .where('message', 'in', (eb) => eb.selectFrom('due').select('message'))
      .returning(['message', 'attempts', 'attempts_before'])
      .execute();
    if (claimed.length === 0) return [];
    const messages = await db
      .selectFrom('outbox')
      .selectAll()
      .where(
        'id',
        'in',
        claimed.map((row) => row.message),
      )
      .orderBy('id')
      .execute();
    const counts = new Map(claimed.map((row) => [row.message, row]));
    return messages.map((row) => {
      const { attempts = 1, attempts_before = 0 } = counts.get(row.id) ?? {};
      return {
        workspace: row.workspace,
        mode: row.mode as DueDelivery['mode'],
        message: row.id,
        endpoint,
        type: row.type as WebhookType,
        body: row.body,
        attempt: attempts,
        round: attempts - attempts_before,
        createdAt: row.created_at,
      };
    });
  },

  releaseLeases: async (now, until) => {
    const result = await db
      .updateTable('deliveries')
      .set({ due_at: now, leased_until: null })
      .where('status', '=', 'pending')
      .where('attempts', '>', 0)
      .where('due_at', '>', now)
      .where('due_at', '<=', until)
      .executeTakeFirst();
    return Number(result.numUpdatedRows);
  },

  delivered: async (message, endpoint, at) => {
    await db
      .updateTable('deliveries')
      .set({ status: 'delivered', due_at: null, leased_until: null, delivered_at: at })
      .where('message', '=', message)
      .where('endpoint', '=', endpoint)
      .execute();
  },

  failed: async (message, endpoint, status, dueAt) => {
    await db
      .updateTable('deliveries')
      .set({
        status: dueAt === null ? 'failed' : 'pending',
        due_at: dueAt,
        leased_until: null,
        last_status: status,
      })
      .where('message', '=', message)
      .where('endpoint', '=', endpoint)
      // Whoever comes back after the end of a lease does not undo what was delivered meanwhile.
      .where('status', '=', 'pending')
      .execute();
  },

  gone: async (message, endpoint) => {
    await db
      .updateTable('deliveries')
      .set({ status: 'gone', due_at: null, leased_until: null, last_status: 410 })
      .where('message', '=', message)
      .where('endpoint', '=', endpoint)
      .execute();
  },

  removeReceived: async (workspace, before) => {
    await db
      .deleteFrom('outbox')
      .where('workspace', '=', workspace)
      .where('created_at', '<=', before)
      .where(waitsForNobody)
      .execute();
  },

  removeOld: async (before, limit) => {
    const result = await db
      .deleteFrom('outbox')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('outbox')
          .select('id')
          .where('created_at', '<=', before)
          .where(waitsForNobody)
          .orderBy('created_at')
          .limit(limit),
      )
      .executeTakeFirst();
    return Number(result.numDeletedRows);
  },

  expire: async (before) => {
    const result = await db
      .updateTable('deliveries')
      .set({ status: 'expired', due_at: null, leased_until: null })
      .where('status', '=', 'pending')
      .where('message', 'in', (eb) => eb.selectFrom('outbox').select('id').where('created_at', '<=', before))
      .executeTakeFirst();
    return Number(result.numUpdatedRows);
  },

  nextDueAt: async (endpoint, owner) => {
    const row = await db
      .selectFrom('deliveries')
      .select(db.fn.min('due_at').as('due_at'))
      .where('endpoint', '=', endpoint)
      .where('status', '=', 'pending')
      .$if(owner !== undefined, (due) => due.where(isOf(owner)))
      .executeTakeFirst();
    return row?.due_at ?? undefined;
  },

  goneAt: async ({ id, url }, owner) => {
    const row = await db
      .selectFrom('gone_endpoints')
      .select('gone_at')
      .where('endpoint', '=', id)
      .where('url', '=', url)
      .where((eb) => (owner ? eb.and({ workspace: owner.workspace, mode: owner.mode }) : eb.lit(true)))
      .executeTakeFirst();
    return row?.gone_at;
  },

  disable: async ({ workspace, mode }, endpoint, url, at) => {
    await db
      .insertInto('gone_endpoints')
      .values({ workspace, mode, endpoint, url, gone_at: at })
      .onConflict((conflict) =>
        conflict.columns(['workspace', 'mode', 'endpoint']).doUpdateSet({ url, gone_at: at }),
      )
      .execute();
  },

  enable: async ({ workspace, mode }, endpoint) => {
    await db
      .deleteFrom('gone_endpoints')
      .where('workspace', '=', workspace)
      .where('mode', '=', mode)
      .where('endpoint', '=', endpoint)
      .execute();
  },
});
