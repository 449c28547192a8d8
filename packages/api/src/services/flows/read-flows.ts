import type { ActiveFlow } from '../../flows/active-flow.ts';
import type { DraftRecord, FlowVersionRecord, Owner } from '../../ports/records.ts';
import type { Context } from '../context.ts';

/** The version of a flow that is in force. */
export interface FlowInForce {
  readonly version: FlowVersionRecord;
  readonly managedBy: 'file' | 'api';
  /** Since when its offers are given to nobody; null while they are given. */
  readonly offersOffSince: string | null;
  readonly draft: Pick<DraftRecord, 'revision' | 'changedAt'> | undefined;
}

/** Whether a file in the folder of this server says which version is in force. */
export const isOfFile = (
  { ports }: Pick<Context, 'ports'>,
  { workspace, id }: Pick<ActiveFlow, 'workspace' | 'id'>,
): boolean => ports.flows.some((file) => file.workspace === workspace && file.id === id);

/** A flow as it is in force now; undefined where none is. */
export const readFlowInForce = async (
  context: Context,
  owner: Owner,
  flow: string,
): Promise<FlowInForce | undefined> => {
  const { storage } = context.ports;
  const { flows } = await context.flows.read(owner);
  const active = flows.find(({ id }) => id === flow);
  const version = active && (await storage.flows.find(owner.workspace, flow, active.version));
  if (!version) return undefined;
  return {
    version,
    managedBy: isOfFile(context, active) ? 'file' : 'api',
    offersOffSince: (await storage.offersOff.since(owner, flow)) ?? null,
    draft: await storage.drafts.find(owner, flow),
  };
};

/** A page of the versions of a flow, newest first. */
export const listVersions = async (
  { ports }: Context,
  { workspace }: Owner,
  flow: string,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<{ versions: Omit<FlowVersionRecord, 'document'>[]; nextCursor: string | null }> => {
  const rows = await ports.storage.flows.page(workspace, flow, { before, limit: limit + 1 });
  const versions = rows.slice(0, limit);
  const last = versions.at(-1);
  return { versions, nextCursor: rows.length > limit && last ? String(last.version) : null };
};
