import type { Owner } from './owner.ts';

export interface FlowVersionRecord {
  readonly workspace: string;
  readonly flow: string;
  readonly version: number;
  /** SHA-256 of the canonical document. */
  readonly hash: string;
  readonly document: string;
  readonly publishedAt: string;
}

/** Which version of a flow new sessions are given, and who says so. */
export interface ActiveFlowRecord extends Owner {
  readonly flow: string;
  readonly version: number;
  /** `file`: a file in the folder of flows; nobody else changes it. */
  readonly managedBy: 'file' | 'api';
  readonly since: string;
}

/** A flow that is being written, kept as it is written: it need not be valid. */
export interface DraftRecord extends Owner {
  readonly flow: string;
  /** Another one each time it is saved. */
  readonly revision: string;
  readonly source: string;
  readonly changedAt: string;
}
