import type { Kysely, Selectable } from 'kysely';
import type { EndpointRecord, Owner } from '../../ports/records.ts';
import type { EndpointPatch, EndpointRecords } from '../../ports/storage/webhooks.ts';
import type { Tables, WebhookEndpointsTable } from '../tables.ts';
import { oldestFirst } from './oldest-first.ts';

const toRecord = (row: Selectable<WebhookEndpointsTable>): EndpointRecord => ({
  id: row.id,
  workspace: row.workspace,
  mode: row.mode as EndpointRecord['mode'],
  url: row.url,
  events: row.events === null ? null : JSON.parse(row.events),
  description: row.description,
  secret: row.secret,
  previousSecret: row.previous_secret,
  previousUntil: row.previous_until,
  disabledAt: row.disabled_at,
  disabledBecause: row.disabled_because as EndpointRecord['disabledBecause'],
  failingSince: row.failing_since,
  createdAt: row.created_at,
});

const toEvents = (events: EndpointRecord['events']) => (events === null ? null : JSON.stringify(events));

const toChange = (patch: EndpointPatch): Partial<WebhookEndpointsTable> => ({
  ...(patch.url !== undefined && { url: patch.url }),
  ...(patch.events !== undefined && { events: toEvents(patch.events) }),
  ...(patch.description !== undefined && { description: patch.description }),
  ...(patch.secret !== undefined && { secret: patch.secret }),
  ...(patch.previousSecret !== undefined && { previous_secret: patch.previousSecret }),
  ...(patch.previousUntil !== undefined && { previous_until: patch.previousUntil }),
  ...(patch.disabledAt !== undefined && { disabled_at: patch.disabledAt }),
  ...(patch.disabledBecause !== undefined && { disabled_because: patch.disabledBecause }),
  ...(patch.failingSince !== undefined && { failing_since: patch.failingSince }),
});

/** Queries on webhook endpoints. Every management look-up carries the owner. */
export const endpointQueries = (db: Kysely<Tables>): EndpointRecords => {
  const owned = (owner: Owner) =>
    db
      .selectFrom('webhook_endpoints')
      .selectAll()
      .where('workspace', '=', owner.workspace)
      .where('mode', '=', owner.mode);

  return {
    insert: async (endpoint) => {
      await db
        .insertInto('webhook_endpoints')
        .values({
          id: endpoint.id,
          workspace: endpoint.workspace,
          mode: endpoint.mode,
          url: endpoint.url,
          events: toEvents(endpoint.events),
          description: endpoint.description,
          secret: endpoint.secret,
          previous_secret: endpoint.previousSecret,
          previous_until: endpoint.previousUntil,
          disabled_at: endpoint.disabledAt,
          disabled_because: endpoint.disabledBecause,
          failing_since: endpoint.failingSince,
          created_at: endpoint.createdAt,
        })
        .execute();
    },

    find: async (id) => {
      const row = await db
        .selectFrom('webhook_endpoints')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toRecord(row);
    },

    findOwned: async (owner, id) => {
      const row = await owned(owner).where('id', '=', id).executeTakeFirst();
      return row && toRecord(row);
    },

    list: async (owner) => oldestFirst(await owned(owner).execute()).map(toRecord),

    serving: async () =>
      (
        await db
          .selectFrom('webhook_endpoints')
          .select(['id', 'workspace', 'mode'])
          .where('disabled_at', 'is', null)
          .execute()
      ).map((row) => ({ ...row, mode: row.mode as EndpointRecord['mode'] })),

    update: async (id, patch) => {
      const result = await db
        .updateTable('webhook_endpoints')
        .set(toChange(patch))
        .where('id', '=', id)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },

    succeeded: async (id) => {
      await db
        .updateTable('webhook_endpoints')
        .set({ failing_since: null })
        .where('id', '=', id)
        .where('failing_since', 'is not', null)
        .execute();
    },

    failed: async (id, at) => {
      await db
        .updateTable('webhook_endpoints')
        .set({ failing_since: at })
        .where('id', '=', id)
        .where('failing_since', 'is', null)
        .execute();
      const row = await db
        .selectFrom('webhook_endpoints')
        .select('failing_since')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.failing_since ?? undefined;
    },

    disable: async (id, url, because, at) => {
      const result = await db
        .updateTable('webhook_endpoints')
        .set({ disabled_at: at, disabled_because: because })
        .where('id', '=', id)
        .where('url', '=', url)
        .where('disabled_at', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },

    forgetPrevious: async (now) => {
      await db
        .updateTable('webhook_endpoints')
        .set({ previous_secret: null, previous_until: null })
        .where('previous_until', '<=', now)
        .execute();
    },

    remove: async (owner, id) => {
      const result = await db
        .deleteFrom('webhook_endpoints')
        .where('workspace', '=', owner.workspace)
        .where('mode', '=', owner.mode)
        .where('id', '=', id)
        .executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
  };
};
