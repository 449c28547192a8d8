import type { Context } from './context.ts';

const DAY = 24 * 3600 * 1000;

/**
 * Does what a flow says beside its question: answers are erased after `privacy.retentionDays`, by the version that
 * asked. Webhooks that have been received quote them, so those go with the first of a workspace's answers.
 *
 * @returns how many sessions lost their answer.
 */
export const eraseAnswers = async ({
  ports,
  versions,
}: Pick<Context, 'ports' | 'versions'>): Promise<number> => {
  const { storage, clock, log } = ports;
  const newest = new Map<string, string>();
  let erased = 0;
  for (const { workspace, flow, version } of await storage.flows.everyVersion()) {
    const privacy = await versions.find(storage, workspace, flow, version).then(
      (found) => found.privacy,
      // One version that cannot be read any more must not keep the answers of all others.
      () => log.error('answers.unreadable_flow', { workspace, flow, flowVersion: version }),
    );
    if (!privacy) continue;
    const before = new Date(clock.now().getTime() - privacy.retentionDays * DAY).toISOString();
    erased += await storage.transaction(
      async ({ events, sessions }) => {
        await events.eraseAnswers(workspace, flow, version, before);
        return sessions.eraseAnswers(workspace, flow, version, before);
      },
      { alone: [] },
    );
    if (before > (newest.get(workspace) ?? '')) newest.set(workspace, before);
  }
  for (const [workspace, before] of newest) await storage.outbox.removeReceived(workspace, before);
  return erased;
};
