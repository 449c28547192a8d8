import type { Clock } from '../ports/clock.ts';
import type { Records, Storage } from '../ports/storage.ts';
import { flowsKey } from '../services/alone-with.ts';
import type { ActiveFlow } from './active-flow.ts';
import { flowContent } from './flow-content.ts';
import { inOrderTried } from './in-order-tried.ts';
import type { FlowFile } from './read-flow-folder.ts';

/**
 * Publishes flows as immutable versions. The same content is the version it already was (going back to an
 * earlier text goes back to its number); changed content is the next number. White space, comments and the
 * order of keys are not content.
 *
 * @returns the flows in force, in the order in which they are tried: with `when` before those without.
 */
export const publishFlows = async (
  { storage, clock }: { storage: Storage; clock: Clock },
  workspace: string,
  files: readonly Pick<FlowFile, 'written' | 'flow'>[],
): Promise<ActiveFlow[]> => {
  const publishedAt = clock.now().toISOString();
  const publish = async (records: Records): Promise<ActiveFlow[]> => {
    const published: ActiveFlow[] = [];
    for (const { written, flow } of files) {
      const content = flowContent(written);
      const { version, hash } = await records.flows.publish({
        workspace,
        flow: flow.id,
        ...content,
        publishedAt,
      });
      published.push({ workspace, id: flow.id, version, hash, flow });
    }
    return published;
  };
  return inOrderTried(await storage.transaction(publish, { alone: [flowsKey(workspace)] }));
};
