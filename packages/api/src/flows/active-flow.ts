import type { Flow } from '@partwell/flow/schema';

/** A published flow that new sessions are given. */
export interface ActiveFlow {
  readonly workspace: string;
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly flow: Flow;
}
