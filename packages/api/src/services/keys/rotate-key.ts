import type { KeyRecord } from '../../ports/records.ts';
import type { Manager } from '../../ports/workspaces.ts';
import { keysKey } from '../alone-with.ts';
import { audit } from '../audit.ts';
import { overlapUntil } from '../overlap-until.ts';
import { ownerOf } from '../owner-of.ts';
import { isGood } from './manage-keys.ts';
import { type KeyPorts, newKey } from './new-key.ts';

export type KeyRotated =
  | { readonly ok: true; readonly record: KeyRecord; readonly key: string }
  | { readonly ok: false; readonly code: 'key_not_found' | 'key_ended' };

/**
 * Gives a key another one in its place: same id, role and end. The one before is good until the overlap is over; one
 * from even before that is not good any more.
 *
 * @param overlapHours 0: the one before is worth nothing at once, as after it was lost.
 */
export const rotateKey = async (
  ports: KeyPorts,
  manager: Manager,
  id: string,
  overlapHours: number,
): Promise<KeyRotated> => {
  const owner = ownerOf(manager);
  const now = ports.clock.now();
  const previousUntil = overlapUntil(ports.clock, overlapHours);
  const rotated = await ports.storage.transaction(
    async (records): Promise<KeyRotated> => {
      const before = await records.keys.findOwned(owner, id);
      if (!before) return { ok: false, code: 'key_not_found' };
      if (!isGood(before, now.toISOString())) return { ok: false, code: 'key_ended' };
      const { key, kept } = newKey(ports, before.kind, owner, id);
      const patch = {
        ...kept,
        previousHash: previousUntil === null ? null : before.hash,
        previousSealed: previousUntil === null ? null : before.sealed,
        previousUntil,
      };
      await records.keys.update(owner, id, patch);
      await audit(ports, records, manager, id, {
        hint: { from: before.hint, to: kept.hint },
        previousUntil: { from: before.previousUntil, to: previousUntil },
      });
      return { ok: true, record: { ...before, ...patch }, key };
    },
    { alone: [keysKey(owner)] },
  );
  if (!rotated.ok) return rotated;
  ports.workspaces.changed();
  ports.log.info('key.rotated', { ...owner, key: id });
  return rotated;
};
