import type { Flow } from '@partwell/flow/schema';
import type { Owner } from '../../ports/records.ts';
import type { SessionToErase } from '../../ports/storage/erasure.ts';
import type { Context } from '../context.ts';

/**
 * The flows that say how long what was taken in a session is not given again: those in force, and the version of
 * the session, whose promise it was.
 *
 * @returns them by id of the session.
 */
export const flowsThatCount = async (
  { ports, flows, versions }: Context,
  owner: Owner,
  sessions: readonly SessionToErase[],
): Promise<ReadonlyMap<string, readonly Flow[]>> => {
  const { storage, log } = ports;
  const inForce = (await flows.read(owner)).flows.map(({ flow }) => flow);
  const found = new Map<string, readonly Flow[]>();
  for (const { id, flow, flowVersion } of sessions) {
    const own = await versions.find(storage, owner.workspace, flow, flowVersion).catch((error: unknown) => {
      if (storage.isUnavailable(error)) throw error;
      // A version that nobody can read any more keeps nobody from being erased.
      log.error('flow.unreadable', { ...owner, flow, flowVersion });
    });
    found.set(id, own ? [...inForce, own] : inForce);
  }
  return found;
};
