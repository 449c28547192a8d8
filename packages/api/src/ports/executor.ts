import type { Command, Mode, SubscriptionState } from '@partwell/flow/schema';
import type { Owner } from './records.ts';

/** What is to be carried out. `id` is also the idempotency key: the same id is carried out once. */
export interface ExecutorAction {
  readonly id: string;
  readonly workspace: string;
  readonly mode: Mode;
  readonly session: string;
  readonly customer: string;
  readonly subscription: string;
  readonly offer: string | null;
  readonly command: Command;
}

export interface ExecutorTarget {
  readonly workspace: string;
  readonly mode: Mode;
  readonly customer: string;
  readonly subscription: string;
}

/**
 * `refused` is a definite no: nothing was changed. `unknown` is everything else: it may have happened,
 * so nobody is told that it failed and the subscription is read before anything is tried again.
 */
export type ExecutorResult =
  | { readonly code: 'applied'; readonly state: SubscriptionState }
  | { readonly code: 'refused'; readonly reason: string; readonly message: string }
  | ExecutorUnknown;

export interface ExecutorUnknown {
  readonly code: 'unknown';
  readonly why: ExecutorDoubt;
  /** Of `garbage`: the places that were not understood and what belongs there, never what was there. */
  readonly expected?: string;
  /** How long it asked to be left alone. @default it did not */
  readonly retryAfterSeconds?: number;
}

export type ExecutorDoubt = 'timeout' | 'unreachable' | 'status' | 'garbage' | 'mismatch' | 'not_configured';

export type ExecutorReading = { readonly code: 'read'; readonly state: SubscriptionState } | ExecutorUnknown;

/** Who carries out an accepted offer or the cancellation: a host over signed HTTP, a billing provider, the page. */
export interface Executor {
  /**
   * Whether the host's page does it: nothing is called or read from here, and the page's word is taken.
   *
   * @default never
   */
  handsToPage?(owner: Owner): boolean;
  execute(action: ExecutorAction): Promise<ExecutorResult>;
  read(target: ExecutorTarget): Promise<ExecutorReading>;
}
