import type { Kysely } from 'kysely';
import type { TombstoneRecord } from '../../ports/records.ts';
import type { TombstoneRecords } from '../../ports/storage/erasure.ts';
import type { Tables } from '../tables.ts';
import { oldestFirst } from './oldest-first.ts';

/** Queries on what is kept of erased actions. */
export const tombstoneQueries = (db: Kysely<Tables>): TombstoneRecords => ({
  insert: async (tombstone) => {
    await db
      .insertInto('tombstones')
      .values({
        id: tombstone.id,
        workspace: tombstone.workspace,
        mode: tombstone.mode,
        subject: tombstone.subject,
        type: tombstone.type,
        offer: tombstone.offer,
        kind: tombstone.kind,
        changes: tombstone.changes ? 1 : 0,
        flow: tombstone.flow,
        gives_away: tombstone.givesAway,
        currency: tombstone.currency,
        created_at: tombstone.createdAt,
        settled_at: tombstone.settledAt,
        expires_at: tombstone.expiresAt,
      })
      .execute();
  },

  of: async (owner, subjects, now) => {
    const rows = await db
      .selectFrom('tombstones')
      .selectAll()
      .where('workspace', '=', owner.workspace)
      .where('mode', '=', owner.mode)
      .where('subject', 'in', subjects)
      .where('expires_at', '>', now)
      .execute();
    return oldestFirst(rows).map((row) => ({
      id: row.id,
      workspace: row.workspace,
      mode: row.mode as TombstoneRecord['mode'],
      subject: row.subject,
      type: row.type as TombstoneRecord['type'],
      status: 'applied',
      offer: row.offer,
      kind: row.kind,
      changes: row.changes === 1,
      flow: row.flow,
      givesAway: row.gives_away,
      currency: row.currency,
      createdAt: row.created_at,
      settledAt: row.settled_at,
      expiresAt: row.expires_at,
    }));
  },

  removeExpired: async (now) => {
    const result = await db.deleteFrom('tombstones').where('expires_at', '<=', now).executeTakeFirst();
    return Number(result.numDeletedRows);
  },
});
