import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { Log } from '../ports/log.ts';
import type { AuditChanges, Owner } from '../ports/records.ts';
import type { Storage } from '../ports/storage.ts';
import { flowsKey } from '../services/alone-with.ts';
import { audit } from '../services/audit.ts';
import type { ActiveFlow } from './active-flow.ts';

/**
 * Writes down which flows are managed by their file, so that nobody publishes another version of them over the API,
 * at another process neither. A flow whose file is gone is in force no more, and free to be published over the API.
 * What is different from before is in the audit log, once, however many servers start with the same files.
 *
 * A file goes before what was published over the API. That is said in the log; the version stays readable.
 */
export const claimFlows = async (
  { storage, clock, ids, log }: { storage: Storage; clock: Clock; ids: Ids; log: Log },
  owner: Owner,
  files: readonly Pick<ActiveFlow, 'id' | 'version'>[],
): Promise<void> => {
  const since = clock.now().toISOString();
  const takenOver = await storage.transaction(
    async (records) => {
      const { activeFlows } = records;
      const before = await activeFlows.list(owner);
      const note = (operation: string, flow: string, changes: AuditChanges) => {
        const byFile = { id: owner.workspace, mode: owner.mode, actor: 'file', operation };
        return audit({ clock, ids }, records, byFile, flow, changes);
      };
      for (const { id, version } of files) {
        const known = before.find(({ flow }) => flow === id);
        if (known?.managedBy === 'file' && known.version === version) continue;
        await activeFlows.put({ ...owner, flow: id, version, managedBy: 'file', since });
        await note('publishFlow', id, {
          ...(known?.version !== version && { version: { from: known?.version ?? null, to: version } }),
          ...(known?.managedBy === 'api' && { managedBy: { from: 'api', to: 'file' } }),
        });
      }
      for (const { flow, managedBy, version } of before) {
        if (managedBy === 'file' && !files.some(({ id }) => id === flow)) {
          await activeFlows.remove(owner, flow);
          await note('withdrawFlow', flow, { version: { from: version, to: null } });
        }
      }
      return before.filter(
        ({ flow, managedBy, version }) =>
          managedBy === 'api' && files.some((file) => file.id === flow && file.version !== version),
      );
    },
    { alone: [flowsKey(owner.workspace)] },
  );
  for (const { flow, version } of takenOver) {
    log.warn('flow.taken_over_by_file', { ...owner, flow, flowVersion: version });
  }
};
