import type { Kysely, Selectable } from 'kysely';
import type { KeyRecord, Owner } from '../../ports/records.ts';
import type { KeyPatch, KeyRecords } from '../../ports/storage/workspaces.ts';
import type { KeysTable, Tables } from '../tables.ts';

const toRecord = (row: Selectable<KeysTable>): KeyRecord => ({
  id: row.id,
  workspace: row.workspace,
  mode: row.mode as KeyRecord['mode'],
  kind: row.kind as KeyRecord['kind'],
  role: row.role as KeyRecord['role'],
  name: row.name,
  hint: row.hint,
  hash: row.hash,
  sealed: row.sealed,
  previousHash: row.previous_hash,
  previousSealed: row.previous_sealed,
  previousUntil: row.previous_until,
  createdAt: row.created_at,
  lastUsedAt: row.last_used_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
});

const toChange = (patch: KeyPatch): Partial<KeysTable> => ({
  ...(patch.role !== undefined && { role: patch.role }),
  ...(patch.name !== undefined && { name: patch.name }),
  ...(patch.hint !== undefined && { hint: patch.hint }),
  ...(patch.hash !== undefined && { hash: patch.hash }),
  ...(patch.sealed !== undefined && { sealed: patch.sealed }),
  ...(patch.previousHash !== undefined && { previous_hash: patch.previousHash }),
  ...(patch.previousSealed !== undefined && { previous_sealed: patch.previousSealed }),
  ...(patch.previousUntil !== undefined && { previous_until: patch.previousUntil }),
  ...(patch.expiresAt !== undefined && { expires_at: patch.expiresAt }),
  ...(patch.revokedAt !== undefined && { revoked_at: patch.revokedAt }),
});

/** Queries on keys. Every management look-up carries the owner. */
export const keyQueries = (db: Kysely<Tables>): KeyRecords => {
  const owned = (owner: Owner) =>
    db.selectFrom('keys').selectAll().where('workspace', '=', owner.workspace).where('mode', '=', owner.mode);

  return {
    insert: async (key) => {
      await db
        .insertInto('keys')
        .values({
          id: key.id,
          workspace: key.workspace,
          mode: key.mode,
          kind: key.kind,
          role: key.role,
          name: key.name,
          hint: key.hint,
          hash: key.hash,
          sealed: key.sealed,
          previous_hash: key.previousHash,
          previous_sealed: key.previousSealed,
          previous_until: key.previousUntil,
          created_at: key.createdAt,
          last_used_at: key.lastUsedAt,
          expires_at: key.expiresAt,
          revoked_at: key.revokedAt,
        })
        .execute();
    },

    findOwned: async (owner, id) => {
      const row = await owned(owner).where('id', '=', id).executeTakeFirst();
      return row && toRecord(row);
    },

    list: async (owner) => (await owned(owner).orderBy('id').execute()).map(toRecord),

    ofWorkspace: async (workspace, limit) => {
      const all = () => db.selectFrom('keys').selectAll().where('workspace', '=', workspace);
      const good = await all().where('revoked_at', 'is', null).execute();
      const revoked = await all()
        .where('revoked_at', 'is not', null)
        .orderBy('revoked_at', 'desc')
        .limit(limit)
        .execute();
      return [...good, ...revoked].map(toRecord);
    },

    update: async (owner, id, patch) => {
      await db
        .updateTable('keys')
        .set(toChange(patch))
        .where('workspace', '=', owner.workspace)
        .where('mode', '=', owner.mode)
        .where('id', '=', id)
        .execute();
    },

    used: async (id, at) => {
      await db
        .updateTable('keys')
        .set({ last_used_at: at })
        .where('id', '=', id)
        .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', at)]))
        .execute();
    },

    forget: async (before, now) => {
      await db
        .deleteFrom('keys')
        .where((eb) => eb.or([eb('revoked_at', '<=', before), eb('expires_at', '<=', before)]))
        .execute();
      await db
        .updateTable('keys')
        .set({ previous_hash: null, previous_sealed: null, previous_until: null })
        .where('previous_until', '<=', now)
        .execute();
    },
  };
};
