import { type Flow, parseFlow } from '@partwell/flow/schema';
import type { ActiveFlow } from '../flows/active-flow.ts';
import type { Records } from '../ports/storage.ts';

/** Finds the flow a session was made with, whichever is in force now. */
export interface FlowVersions {
  /** @param records those of the transaction, where there is one. */
  find(records: Pick<Records, 'flows'>, workspace: string, flow: string, version: number): Promise<Flow>;
}

/** Beyond this many the one that was parsed first is parsed anew when it is needed. */
const MOST_PARSED = 500;

/** Versions are immutable, so each is parsed once, and kept while there are not too many. */
export const createFlowVersions = (active: readonly ActiveFlow[]): FlowVersions => {
  const key = (workspace: string, flow: string, version: number) =>
    JSON.stringify([workspace, flow, version]);
  const parsed = new Map(active.map((one) => [key(one.workspace, one.id, one.version), one.flow]));
  return {
    find: async ({ flows }, workspace, flow, version) => {
      const at = key(workspace, flow, version);
      const known = parsed.get(at);
      if (known) return known;
      const stored = await flows.find(workspace, flow, version);
      const read = stored && parseFlow(stored.document);
      if (!read?.ok) throw new Error(`The published flow ${flow} version ${version} cannot be read.`);
      const [oldest] = parsed.size >= MOST_PARSED ? parsed.keys() : [];
      if (oldest !== undefined) parsed.delete(oldest);
      parsed.set(at, read.flow);
      return read.flow;
    },
  };
};
