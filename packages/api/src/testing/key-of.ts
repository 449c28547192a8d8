import { atTheDatabase } from '../management/open-management.ts';
import type { KeyRecord, Owner } from '../ports/records.ts';
import { createKey, type KeyWishes } from '../services/keys/manage-keys.ts';
import { WORKSPACE } from './test-customer.ts';
import type { World } from './test-world.ts';

/** A key of whichever owner, made as the command line makes it. */
export const keyOf = async (
  { context }: Pick<World, 'context'>,
  wishes: Partial<KeyWishes> = {},
  { workspace, mode }: Owner = { workspace: WORKSPACE, mode: 'test' },
): Promise<{ readonly key: string; readonly record: KeyRecord }> => {
  const { kind = 'secret' } = wishes;
  const role = kind === 'secret' ? 'admin' : null;
  const by = atTheDatabase(workspace, mode, 'createKey');
  const made = await createKey(context.ports, by, { role, name: '', expiresAt: null, ...wishes, kind });
  if (!made.ok) throw new Error(made.code);
  return made;
};
