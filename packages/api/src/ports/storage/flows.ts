import type { ActiveFlowRecord, DraftRecord, FlowVersionRecord, Owner } from '../records.ts';

export interface FlowRecords {
  /** Same content: the version it already has. New content: the next number. */
  publish(version: Omit<FlowVersionRecord, 'version'>): Promise<FlowVersionRecord>;
  find(workspace: string, flow: string, version: number): Promise<FlowVersionRecord | undefined>;
  versions(workspace: string): Promise<Omit<FlowVersionRecord, 'document'>[]>;
  /** Of one flow, newest first. @param before numbers below this one */
  page(
    workspace: string,
    flow: string,
    page: { readonly before?: number | undefined; readonly limit: number },
  ): Promise<Omit<FlowVersionRecord, 'document'>[]>;
  everyVersion(): Promise<Pick<FlowVersionRecord, 'workspace' | 'flow' | 'version'>[]>;
}

export interface ActiveFlowRecords {
  /** In order of flow. */
  list(owner: Owner): Promise<(ActiveFlowRecord & Pick<FlowVersionRecord, 'hash'>)[]>;
  find(owner: Owner, flow: string): Promise<ActiveFlowRecord | undefined>;
  put(active: ActiveFlowRecord): Promise<void>;
  /** @returns whether it was there. */
  remove(owner: Owner, flow: string): Promise<boolean>;
}

export interface DraftRecords {
  /** In order of flow. */
  list(owner: Owner): Promise<Omit<DraftRecord, 'source'>[]>;
  find(owner: Owner, flow: string): Promise<DraftRecord | undefined>;
  put(draft: DraftRecord): Promise<void>;
  remove(owner: Owner, flow: string): Promise<void>;
}

/** Flows whose offers are given to nobody for now. */
export interface OffersOffRecords {
  /** Which they are, and since when. */
  list(owner: Owner): Promise<{ readonly flow: string; readonly since: string }[]>;
  /** Since when; undefined while they are given. */
  since(owner: Owner, flow: string): Promise<string | undefined>;
  /** Once they are off, the first `since` stays. */
  turnOff(owner: Owner, flow: string, since: string): Promise<void>;
  turnOn(owner: Owner, flow: string): Promise<void>;
}
