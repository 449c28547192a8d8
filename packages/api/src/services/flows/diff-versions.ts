import { type Change, diffFlows } from '@partwell/flow/diff';
import { type Flow, type FlowProblem, isError, readFlow } from '@partwell/flow/schema';
import type { Owner } from '../../ports/records.ts';
import type { Context } from '../context.ts';

/** A side of a comparison: a version by its number, the one in force, or what is being written. */
export type Side = number | 'active' | 'draft';

type Refused =
  | { readonly ok: false; readonly code: 'flow_unknown' | 'version_unknown' | 'draft_unknown' }
  | { readonly ok: false; readonly code: 'flow_invalid'; readonly problems: readonly FlowProblem[] };

export type Diffed = { readonly ok: true; readonly changes: readonly Change[] } | Refused;

/** What is different between two sides, in words. */
export const diffVersions = async (
  context: Context,
  owner: Owner,
  flow: string,
  { from, to }: { readonly from: Side; readonly to: Side },
): Promise<Diffed> => {
  const before = await flowAt(context, owner, flow, from);
  if (!before.ok) return before;
  const after = await flowAt(context, owner, flow, to);
  return after.ok ? { ok: true, changes: diffFlows(before.flow, after.flow) } : after;
};

const flowAt = async (
  context: Context,
  owner: Owner,
  id: string,
  side: Side,
): Promise<{ readonly ok: true; readonly flow: Flow } | Refused> => {
  const { storage } = context.ports;
  if (side === 'draft') return draftOf(await storage.drafts.find(owner, id));
  if (side === 'active') {
    const active = (await context.flows.read(owner)).flows.find((each) => each.id === id);
    return active ? { ok: true, flow: active.flow } : { ok: false, code: 'flow_unknown' };
  }
  if (!(await storage.flows.find(owner.workspace, id, side))) return { ok: false, code: 'version_unknown' };
  return { ok: true, flow: await context.versions.find(storage, owner.workspace, id, side) };
};

/** One that breaks a rule of fairness can be compared; one that cannot be read cannot. */
const draftOf = (
  draft: { readonly source: string } | undefined,
): { readonly ok: true; readonly flow: Flow } | Refused => {
  if (!draft) return { ok: false, code: 'draft_unknown' };
  const { flow, problems } = readFlow(draft.source);
  return flow && !problems.some(isError) ? { ok: true, flow } : { ok: false, code: 'flow_invalid', problems };
};
