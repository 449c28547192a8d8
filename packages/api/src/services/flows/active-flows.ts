import type { ActiveFlow } from '../../flows/active-flow.ts';
import { inOrderTried } from '../../flows/in-order-tried.ts';
import type { Ports } from '../../ports/index.ts';
import type { Owner } from '../../ports/records.ts';
import type { FlowVersions } from '../flow-versions.ts';

/** How long another process may go on with what it knows: a change is in force everywhere after this. */
export const FRESH_MILLIS = 2000;

/** Beyond this many workspaces what is known of them is read anew. */
const MOST_OWNERS = 1000;

/** What new sessions of one workspace and mode are given. */
export interface Serving {
  /** In the order they are tried: those of files first, then by id, and with `when` before those without. */
  readonly flows: readonly ActiveFlow[];
  /** Flows whose offers are given to nobody for now. */
  readonly offersOff: ReadonlySet<string>;
}

/** Which flows are in force, without asking the database for each session. */
export interface ActiveFlows {
  /** As it was at most {@link FRESH_MILLIS} ago. */
  of(owner: Owner): Promise<Serving>;
  /** As it is now: for whoever manages it, and after a change. */
  read(owner: Owner): Promise<Serving>;
}

type Needed = Pick<Ports, 'storage' | 'clock' | 'log' | 'flows'>;

export const createActiveFlows = (ports: Needed, versions: FlowVersions): ActiveFlows => {
  const { storage, clock, log } = ports;
  const known = new Map<string, { readonly at: number; readonly serving: Promise<Serving> }>();
  /** What stays in force where a version cannot be read here, as one that a newer server has published. */
  const last = new Map<string, Serving>();

  const fromApi = async (owner: Owner, before: Serving | undefined, files: readonly ActiveFlow[]) => {
    const found: ActiveFlow[] = [];
    for (const { flow: id, version, hash, managedBy } of await storage.activeFlows.list(owner)) {
      if (managedBy !== 'api' || files.some((file) => file.id === id)) continue;
      const { workspace } = owner;
      try {
        const flow = await versions.find(storage, workspace, id, version);
        found.push({ workspace, id, version, hash, flow });
      } catch (error) {
        if (storage.isUnavailable(error)) throw error;
        log.error('flow.unreadable', { ...owner, flow: id, flowVersion: version });
        found.push(...(before?.flows.filter((one) => one.id === id) ?? []));
      }
    }
    return found;
  };

  const load = async (owner: Owner, key: string): Promise<Serving> => {
    const files = ports.flows.filter(({ workspace }) => workspace === owner.workspace);
    const flows = inOrderTried([...files, ...(await fromApi(owner, last.get(key), files))]);
    const serving = {
      flows,
      offersOff: new Set((await storage.offersOff.list(owner)).map(({ flow }) => flow)),
    };
    last.set(key, serving);
    return serving;
  };

  const read = (owner: Owner): Promise<Serving> => {
    const { workspace, mode } = owner;
    const key = JSON.stringify([workspace, mode]);
    if (known.size >= MOST_OWNERS) for (const each of [known, last]) each.clear();
    const entry = { at: clock.now().getTime(), serving: load({ workspace, mode }, key) };
    known.set(key, entry);
    entry.serving.catch(() => {
      if (known.get(key) === entry) known.delete(key);
    });
    return entry.serving;
  };

  return {
    read,
    of: (owner) => {
      const entry = known.get(JSON.stringify([owner.workspace, owner.mode]));
      const age = entry && clock.now().getTime() - entry.at;
      return entry && age !== undefined && age >= 0 && age < FRESH_MILLIS ? entry.serving : read(owner);
    },
  };
};
