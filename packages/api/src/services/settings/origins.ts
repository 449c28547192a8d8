import type { Manager } from '../../ports/workspaces.ts';
import { modeKey } from '../alone-with.ts';
import { audit } from '../audit.ts';
import type { KeyPorts } from '../keys/new-key.ts';
import { ownerOf } from '../owner-of.ts';
import { modeRecord } from './mode-record.ts';

/** The origins that the database names; those of the configuration are beside them. */
export const readOrigins = async (
  { storage }: Pick<KeyPorts, 'storage'>,
  manager: Manager,
): Promise<readonly string[]> => (await modeRecord(storage, ownerOf(manager))).origins;

/** @param change makes the new list of the one that is there. @returns the new list. */
export const changeOrigins = async (
  ports: KeyPorts,
  manager: Manager,
  change: (origins: readonly string[]) => readonly string[],
): Promise<readonly string[]> => {
  const owner = ownerOf(manager);
  const origins = await ports.storage.transaction(
    async (records) => {
      const before = await modeRecord(records, owner);
      const after = [...new Set(change(before.origins))];
      await records.modes.save({ ...before, origins: after });
      await audit(ports, records, manager, 'origins', { origins: { from: before.origins, to: after } });
      return after;
    },
    { alone: [modeKey(owner)] },
  );
  ports.workspaces.changed();
  ports.log.info('origins.changed', { ...owner, count: origins.length });
  return origins;
};
