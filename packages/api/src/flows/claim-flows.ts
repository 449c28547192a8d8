import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Owner } from '../ports/records.ts';
import type { Storage } from '../ports/storage.ts';
import { flowsKey } from '../services/alone-with.ts';
import type { ActiveFlow } from './active-flow.ts';

/**
 * Writes down which flows are managed by their file, so that nobody publishes another version of them over the API,
 * at another process neither. A flow whose file is gone is in force no more, and free to be published over the API.
 *
 * A file goes before what was published over the API. That is said in the log; the version stays readable.
 */
export const claimFlows = async (
  { storage, clock, log }: { storage: Storage; clock: Clock; log: Log },
  owner: Owner,
  files: readonly Pick<ActiveFlow, 'id' | 'version'>[],
): Promise<void> => {
  const since = clock.now().toISOString();
  const takenOver = await storage.transaction(
    async ({ activeFlows }) => {
      const before = await activeFlows.list(owner);
      for (const { id, version } of files) {
        const known = before.find(({ flow }) => flow === id);
        if (known?.managedBy === 'file' && known.version === version) continue;
        await activeFlows.put({ ...owner, flow: id, version, managedBy: 'file', since });
      }
      for (const { flow, managedBy } of before) {
        if (managedBy === 'file' && !files.some(({ id }) => id === flow)) {
          await activeFlows.remove(owner, flow);
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
