import type { Mode } from '@partwell/flow/schema';
import { type Kysely, sql } from 'kysely';
import type { BacklogRecords } from '../../ports/storage/installation.ts';
import type { Tables } from '../tables.ts';

/** What waits. Asked every few seconds, so each question goes along an index and past all that is settled. */
export const backlogQueries = (db: Kysely<Tables>): BacklogRecords => ({
  actions: async () => {
    const rows = await db
      .selectFrom('actions')
      .select(({ fn }) => [
        ...(['mode', 'type', 'kind', 'status'] as const),
        fn.countAll<number>().as('count'),
        fn.min<string | null>('created_at').filterWhere('told_by', '<>', 'page').as('oldest'),
      ])
      .where('status', 'in', ['pending', 'stuck'])
      .groupBy(['mode', 'type', 'kind', 'status'])
      .execute();
    return rows.map((row) => ({
      mode: row.mode as Mode,
      type: row.type as 'accept' | 'cancel',
      kind: row.kind,
      status: row.status as 'pending' | 'stuck',
      count: Number(row.count),
      oldestCreatedAt: row.oldest ?? undefined,
    }));
  },

  // Of each endpoint by its index; the endpoints are found by leaping from one to the next.
  deliveries: async () => {
    const { rows } = await sql<{ waiting: number; oldest: string | null }>`
      with recursive endpoints (endpoint) as (
        select min(endpoint) from deliveries
        union all
        select (select min(d.endpoint) from deliveries d where d.endpoint > endpoints.endpoint)
        from endpoints where endpoints.endpoint is not null
      )
      select count(*) as waiting, min(d.message) as oldest
      from endpoints join deliveries d on d.endpoint = endpoints.endpoint and d.status = 'pending'`.execute(
      db,
    );
    const [found] = rows;
    // Ids are in the order in which they were made.
    const oldest = found?.oldest
      ? await db.selectFrom('outbox').select('created_at').where('id', '=', found.oldest).executeTakeFirst()
      : undefined;
    return { waiting: Number(found?.waiting ?? 0), oldestCreatedAt: oldest?.created_at };
  },
});
