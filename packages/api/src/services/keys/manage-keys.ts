import type { KeyKind, KeyRecord } from '../../ports/records.ts';
import type { Role } from '../../ports/roles.ts';
import type { Manager, Workspace } from '../../ports/workspaces.ts';
import { keysKey } from '../alone-with.ts';
import { audit } from '../audit.ts';
import { ownerOf } from '../owner-of.ts';
import { type KeyPorts, newKey } from './new-key.ts';

/** All of them are held in memory, by every process. */
export const MOST_KEYS = 100;

export interface KeyWishes {
  readonly kind: KeyKind;
  /** null for what manages nothing. */
  readonly role: Role | null;
  readonly name: string;
  /** UTC; null: it does not end by itself. */
  readonly expiresAt: string | null;
}

export type KeyMade =
  | { readonly ok: true; readonly record: KeyRecord; readonly key: string }
  | { readonly ok: false; readonly code: 'key_limit' | 'key_expiry_past' };

/** Makes a key. What it is stands in this answer and in no other. */
export const createKey = async (ports: KeyPorts, manager: Manager, wishes: KeyWishes): Promise<KeyMade> => {
  const owner = ownerOf(manager);
  const at = ports.clock.now().toISOString();
  if (wishes.expiresAt !== null && wishes.expiresAt <= at) return { ok: false, code: 'key_expiry_past' };
  const id = ports.ids.create('key');
  const { key, kept } = newKey(ports, wishes.kind, owner, id);
  const record: KeyRecord = {
    ...owner,
    ...wishes,
    ...kept,
    id,
    previousHash: null,
    previousSealed: null,
    previousUntil: null,
    createdAt: at,
    lastUsedAt: null,
    revokedAt: null,
  };
  const made = await ports.storage.transaction(
    async (records) => {
      const good = (await records.keys.list(owner)).filter((each) => isGood(each, at));
      if (good.length >= MOST_KEYS) return false;
      await records.keys.insert(record);
      await audit(ports, records, manager, id, {
        kind: { to: record.kind },
        hint: { to: record.hint },
        ...(record.role !== null && { role: { to: record.role } }),
        ...(record.name !== '' && { name: { to: record.name } }),
        ...(record.expiresAt !== null && { expiresAt: { to: record.expiresAt } }),
      });
      return true;
    },
    { alone: [keysKey(owner)] },
  );
  if (!made) return { ok: false, code: 'key_limit' };
  ports.workspaces.changed();
  ports.log.info('key.created', { ...owner, key: id });
  return { ok: true, record, key };
};

/** Neither revoked nor expired. */
export const isGood = ({ revokedAt, expiresAt }: KeyRecord, at: string): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > at);

export const listKeys = (
  { storage }: Pick<KeyPorts, 'storage'>,
  workspace: Workspace,
): Promise<KeyRecord[]> => storage.keys.list(ownerOf(workspace));

/** A foreign id is as unknown as one that never was. */
export const readKey = (
  { storage }: Pick<KeyPorts, 'storage'>,
  workspace: Workspace,
  id: string,
): Promise<KeyRecord | undefined> => storage.keys.findOwned(ownerOf(workspace), id);

export type KeyRevoked = { readonly ok: true } | { readonly ok: false; readonly code: 'key_not_found' };

/** Ends a key, and the one before it. One that is revoked already stays as it is. */
export const revokeKey = async (ports: KeyPorts, manager: Manager, id: string): Promise<KeyRevoked> => {
  const owner = ownerOf(manager);
  const revokedAt = ports.clock.now().toISOString();
  const found = await ports.storage.transaction(
    async (records) => {
      const before = await records.keys.findOwned(owner, id);
      if (!before || before.revokedAt !== null) return before;
      // A signing secret is not kept for longer than it is good for.
      await records.keys.update(owner, id, { revokedAt, sealed: null, previousSealed: null });
      await audit(ports, records, manager, id, { revokedAt: { from: null, to: revokedAt } });
      return before;
    },
    { alone: [keysKey(owner)] },
  );
  if (!found) return { ok: false, code: 'key_not_found' };
  ports.workspaces.changed();
  ports.log.info('key.revoked', { ...owner, key: id });
  return { ok: true };
};
