import type { FlowProblem } from '@partwell/flow/schema';
import { flowContent } from '../../flows/flow-content.ts';
import type { DraftRecord, FlowVersionRecord, Owner } from '../../ports/records.ts';
import type { Records } from '../../ports/storage.ts';
import type { Manager } from '../../ports/workspaces.ts';
import { flowsKey } from '../alone-with.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { ownerOf } from '../owner-of.ts';
import { lintSource } from './lint-source.ts';
import { isOfFile } from './read-flows.ts';

export type PublishProblem =
  | { readonly ok: false; readonly code: 'flow_invalid'; readonly problems: readonly FlowProblem[] }
  | {
      readonly ok: false;
      readonly code: 'flow_managed_by_file' | 'draft_unknown' | 'draft_changed' | 'version_unknown';
    };

export type Published =
  | {
      readonly ok: true;
      readonly version: FlowVersionRecord;
      /** Whether another version was in force before, or none. */
      readonly changed: boolean;
      /** Of the document, none of which refuses it. */
      readonly problems: readonly FlowProblem[];
    }
  | PublishProblem;

/** Whether a file says which version is in force: here, or at another process. */
const isManagedByFile = async (
  context: Pick<Context, 'ports'>,
  { activeFlows }: Pick<Records, 'activeFlows'>,
  owner: Owner,
  flow: string,
): Promise<boolean> =>
  isOfFile(context, { workspace: owner.workspace, id: flow }) ||
  (await activeFlows.find(owner, flow))?.managedBy === 'file';

/** Puts a version in force, if it is not. @param draft that is published with it. @returns whether it was not. */
const putInForce = async (
  { ports }: Context,
  records: Records,
  manager: Manager,
  { flow, version }: FlowVersionRecord,
  draft?: DraftRecord,
): Promise<boolean> => {
  const owner = ownerOf(manager);
  const before = (await records.activeFlows.find(owner, flow))?.version ?? null;
  const changed = before !== version;
  const since = ports.clock.now().toISOString();
  if (changed) await records.activeFlows.put({ ...owner, flow, version, managedBy: 'api', since });
  if (draft) await records.drafts.remove(owner, flow);
  if (changed || draft) {
    await audit(ports, records, manager, flow, {
      ...(changed && { version: { from: before, to: version } }),
      ...(draft && { revision: { from: draft.revision, to: null } }),
    });
  }
  return changed;
};

/** In one transaction that is alone with the flows of the workspace; afterwards this server knows of it. */
const change = async <T extends { readonly ok: boolean }>(
  context: Context,
  owner: Owner,
  flow: string,
  event: 'flow.published' | 'flow.rolled_back' | 'flow.withdrawn',
  work: (records: Records) => Promise<T>,
): Promise<T> => {
  const { storage, log } = context.ports;
  const done = await storage.transaction(work, { alone: [flowsKey(owner.workspace)] });
  if (!done.ok) return done;
  log.info(event, { ...owner, flow });
  // It is done, whether or not the database still answers.
  await context.flows.read(owner).catch(() => undefined);
  return done;
};

/** What is published: a document, or the draft in the revision that was read. */
export type Publishing = { readonly source: string } | { readonly revision: string };

/**
 * Publishes a flow: new sessions are given it from then on. The same content is the version it already was; sessions
 * that have begun keep theirs. A published draft is one no more.
 */
export const publishFlow = async (
  context: Context,
  manager: Manager,
  flow: string,
  what: Publishing,
): Promise<Published> => {
  const { storage, clock } = context.ports;
  const owner = ownerOf(manager);
  const draft = 'revision' in what ? await storage.drafts.find(owner, flow) : undefined;
  if ('revision' in what && !draft) return { ok: false, code: 'draft_unknown' };
  const linted = lintSource(flow, 'source' in what ? what.source : (draft?.source ?? ''));
  return change(context, owner, flow, 'flow.published', async (records): Promise<Published> => {
    if (await isManagedByFile(context, records, owner, flow)) {
      return { ok: false, code: 'flow_managed_by_file' };
    }
    if ('revision' in what && (await records.drafts.find(owner, flow))?.revision !== what.revision) {
      return { ok: false, code: 'draft_changed' };
    }
    if (!linted.ok) return { ok: false, code: 'flow_invalid', problems: linted.problems };
    const publishedAt = clock.now().toISOString();
    const content = flowContent(linted.written);
    const version = await records.flows.publish({
      workspace: owner.workspace,
      flow,
      ...content,
      publishedAt,
    });
    const changed = await putInForce(context, records, manager, version, draft);
    return { ok: true, version, changed, problems: linted.problems };
  });
};

/** Puts a version that was published before in force again, under its number. Rules are those of today. */
export const rollBack = async (
  context: Context,
  manager: Manager,
  flow: string,
  number: number,
): Promise<Published> => {
  const owner = ownerOf(manager);
  const version = await context.ports.storage.flows.find(owner.workspace, flow, number);
  if (!version) return { ok: false, code: 'version_unknown' };
  const linted = lintSource(flow, version.document);
  return change(context, owner, flow, 'flow.rolled_back', async (records): Promise<Published> => {
    if (await isManagedByFile(context, records, owner, flow)) {
      return { ok: false, code: 'flow_managed_by_file' };
    }
    if (!linted.ok) return { ok: false, code: 'flow_invalid', problems: linted.problems };
    const changed = await putInForce(context, records, manager, version);
    return { ok: true, version, changed, problems: linted.problems };
  });
};

export type Withdrawn =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'flow_managed_by_file' | 'flow_unknown' };

/** Takes a flow out of force. Its versions stay, and sessions that have begun go on. */
export const withdrawFlow = async (context: Context, manager: Manager, flow: string): Promise<Withdrawn> => {
  const owner = ownerOf(manager);
  return change(context, owner, flow, 'flow.withdrawn', async (records): Promise<Withdrawn> => {
    if (await isManagedByFile(context, records, owner, flow)) {
      return { ok: false, code: 'flow_managed_by_file' };
    }
    const before = await records.activeFlows.find(owner, flow);
    if (!before) return { ok: false, code: 'flow_unknown' };
    await records.activeFlows.remove(owner, flow);
    await audit(context.ports, records, manager, flow, { version: { from: before.version, to: null } });
    return { ok: true };
  });
};
