import type { ActionRecord } from './records.ts';

/** A request that was answered. Every field has few values: what is asked for by whom is none of them. */
export interface AnsweredRequest {
  readonly method: string;
  /** The route's pattern, never the address that was asked for; `none` where there is no such route. */
  readonly route: string;
  readonly status: number;
  /** The code of the problem it was answered with, one of ours. @default none */
  readonly problem?: string | undefined;
  readonly seconds: number;
}

/** Something that became true, worth counting. */
export type Fact =
  | { readonly type: 'session.started' }
  | { readonly type: 'session.ended'; readonly outcome: 'saved' | 'canceled' | 'abandoned' | 'error' }
  | {
      readonly type: 'action.settled';
      readonly action: Pick<ActionRecord, 'type' | 'kind'>;
      readonly state: 'done' | 'refused';
    };

/** Counts and measures, for whoever looks after the server. Never throws. */
export interface Meter {
  answered(request: AnsweredRequest): void;
  /** Said inside a transaction, it is counted when that is committed. */
  happened(fact: Fact): void;
}
