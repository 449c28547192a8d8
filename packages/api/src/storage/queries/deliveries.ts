import { type Kysely, sql } from 'kysely';
import type {
  DeliveryAttempt,
  DeliveryRecord,
  DeliveryStatus,
  Owner,
  WebhookType,
} from '../../ports/records.ts';
import type { DeliveryRecords } from '../../ports/storage/webhooks.ts';
import type { Tables } from '../tables.ts';

/** Queries on what was sent where, and what came back. Every management look-up carries the owner. */
export const deliveryQueries = (db: Kysely<Tables>): DeliveryRecords => {
  const owned = (owner: Owner) =>
    db
      .selectFrom('deliveries')
      .innerJoin('outbox', 'outbox.id', 'deliveries.message')
      .select([
        'outbox.workspace',
        'outbox.mode',
        'deliveries.message',
        'deliveries.endpoint',
        'outbox.type',
        'outbox.body',
        'deliveries.status',
        'deliveries.attempts',
        'deliveries.due_at as dueAt',
        'deliveries.leased_until as leasedUntil',
        'deliveries.last_status as lastStatus',
        'deliveries.delivered_at as deliveredAt',
        'outbox.created_at as createdAt',
      ])
      .where('outbox.workspace', '=', owner.workspace)
      .where('outbox.mode', '=', owner.mode);
  type Row = Awaited<ReturnType<ReturnType<typeof owned>['executeTakeFirstOrThrow']>>;
  const toRecord = (row: Row): DeliveryRecord => ({
    ...row,
    mode: row.mode as DeliveryRecord['mode'],
    type: row.type as WebhookType,
    status: row.status as DeliveryStatus,
  });

  return {
    recordAttempt: async (attempt) => {
      // Written first: a deletion of the endpoint then waits until the attempt is there to be deleted too.
      const kept = await db
        .updateTable('deliveries')
        .set({ last_status: attempt.status })
        .where('message', '=', attempt.message)
        .where('endpoint', '=', attempt.endpoint)
        .executeTakeFirst();
      if (kept.numUpdatedRows === 0n) return false;
      await db
        .insertInto('delivery_attempts')
        .values({ ...attempt })
        .onConflict((conflict) => conflict.columns(['message', 'endpoint', 'attempt']).doNothing())
        .execute();
      return true;
    },

    attempts: async (message, endpoint) =>
      (
        await db
          .selectFrom('delivery_attempts')
          .selectAll()
          .where('message', '=', message)
          .where('endpoint', '=', endpoint)
          .orderBy('attempt')
          .execute()
      ).map((row) => ({ ...row, problem: row.problem as DeliveryAttempt['problem'] })),

    find: async (owner, message, endpoint) => {
      const row = await owned(owner)
        .where('deliveries.message', '=', message)
        .where('deliveries.endpoint', '=', endpoint)
        .executeTakeFirst();
      return row && toRecord(row);
    },

    list: async (owner, { endpoint, message, status, type, before, limit }) => {
      let query = owned(owner);
      if (endpoint !== undefined) query = query.where('deliveries.endpoint', '=', endpoint);
      if (message !== undefined) query = query.where('deliveries.message', '=', message);
      if (status !== undefined) query = query.where('deliveries.status', '=', status);
      if (type !== undefined) query = query.where('outbox.type', '=', type);
      if (before) {
        query = query.where((eb) =>
          eb.or([
            eb('deliveries.message', '<', before.message),
            eb.and([
              eb('deliveries.message', '=', before.message),
              eb('deliveries.endpoint', '<', before.endpoint),
            ]),
          ]),
        );
      }
      const rows = await query
        .orderBy('deliveries.message', 'desc')
        .orderBy('deliveries.endpoint', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toRecord);
    },

    redeliver: async (message, endpoint, now) => {
      const result = await db
        .updateTable('deliveries')
        .set({ status: 'pending', due_at: now, leased_until: null, attempts_before: sql<number>`attempts` })
        .where('message', '=', message)
        .where('endpoint', '=', endpoint)
        .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },

    removeOf: async (endpoint, limit) => {
      const result = await db
        .deleteFrom('deliveries')
        .where('endpoint', '=', endpoint)
        .where('message', 'in', (eb) =>
          eb.selectFrom('deliveries').select('message').where('endpoint', '=', endpoint).limit(limit),
        )
        .executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
};
