import type { Kysely } from 'kysely';
import type { TokenRecord } from '../../ports/records.ts';
import type { TokenRecords } from '../../ports/storage/sessions.ts';
import type { Tables } from '../tables.ts';

/** Queries on the customer tokens that were seen. */
export const tokenQueries = (db: Kysely<Tables>): TokenRecords => ({
  find: async (owner, jti) => {
    const rows = await db
      .selectFrom('tokens')
      .selectAll()
      .where('workspace', '=', owner.workspace)
      .where('mode', '=', owner.mode)
      .where('jti', '=', jti)
      .execute();
    return rows.map((row) => ({
      workspace: row.workspace,
      mode: row.mode as TokenRecord['mode'],
      jti: row.jti,
      subscription: row.subscription,
      hash: row.hash,
      session: row.session,
      expiresAt: row.expires_at,
    }));
  },

  insert: async (token) => {
    await db
      .insertInto('tokens')
      .values({
        workspace: token.workspace,
        mode: token.mode,
        jti: token.jti,
        subscription: token.subscription,
        hash: token.hash,
        session: token.session,
        expires_at: token.expiresAt,
      })
      .execute();
  },

  removeExpired: async (now) => {
    const result = await db.deleteFrom('tokens').where('expires_at', '<=', now).executeTakeFirst();
    return Number(result.numDeletedRows);
  },
});
