import type { Kysely } from 'kysely';
import type { EventRecord } from '../../ports/records.ts';
import type { EventRecords, Passage } from '../../ports/storage/sessions.ts';
import type { Tables } from '../tables.ts';

/** Queries on step events. */
export const eventQueries = (db: Kysely<Tables>): EventRecords => ({
  add: async (event) => {
    const result = await db
      .insertInto('events')
      .values({
        session: event.session,
        id: event.id,
        type: event.type,
        step: event.step ?? null,
        answer: event.answer ? JSON.stringify(event.answer) : null,
        millis: event.millis ?? null,
        received_at: event.receivedAt,
        position: event.position,
      })
      .onConflict((conflict) => conflict.columns(['session', 'id']).doNothing())
      .executeTakeFirst();
    return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
  },

  passages: async (session) => {
    const rows = await db
      .selectFrom('events')
      .select(['type', 'step'])
      .distinct()
      .where('session', '=', session)
      .execute();
    return rows.map(({ type, step }) => ({ type, ...(step !== null && { step }) }) as Passage);
  },

  count: async (session) => {
    const { count } = await db
      .selectFrom('events')
      .select(db.fn.countAll<number>().as('count'))
      .where('session', '=', session)
      .executeTakeFirstOrThrow();
    return Number(count);
  },

  known: async (session, ids) => {
    const rows = await db
      .selectFrom('events')
      .select('id')
      .where('session', '=', session)
      .where('id', 'in', ids)
      .execute();
    return new Set(rows.map(({ id }) => id));
  },

  eraseAnswers: async (workspace, flow, version, before) => {
    await db
      .updateTable('events')
      .set({ answer: null })
      .where('answer', 'is not', null)
      .where('received_at', '<=', before)
      .where('session', 'in', (eb) =>
        eb
          .selectFrom('sessions')
          .select('id')
          .where('workspace', '=', workspace)
          .where('flow', '=', flow)
          .where('flow_version', '=', version),
      )
      .execute();
  },

  ofSession: async (session) => {
    const rows = await db
      .selectFrom('events')
      .selectAll()
      .where('session', '=', session)
      .orderBy('received_at')
      .orderBy('position')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      session: row.session,
      id: row.id,
      type: row.type as EventRecord['type'],
      ...(row.step !== null && { step: row.step as NonNullable<EventRecord['step']> }),
      ...(row.answer !== null && { answer: JSON.parse(row.answer) }),
      ...(row.millis !== null && { millis: row.millis }),
      receivedAt: row.received_at,
      position: row.position,
    }));
  },
});
