import type { Answer, OutcomeView, StepName } from '../schema/session.ts';

/** Where a subscriber is. The first four are steps; the rest are moments between and after them. */
export type StateName =
  | 'reason'
  | 'offer'
  | 'confirm'
  | 'accepting'
  | 'canceling'
  | 'unsettled'
  | 'failed'
  | 'refused'
  | 'done'
  | 'closed';

/** What the subscriber asked for last; a retry repeats exactly this. */
export type Intention =
  | {
      readonly action: 'accept';
      readonly offer: string;
      readonly choice: string;
      readonly details?: Readonly<Record<string, string>>;
    }
  | { readonly action: 'cancel' };

/** Everything the dialog knows between two paints. Plain data: it can be stored and replayed. */
export interface FlowState {
  readonly name: StateName;
  /** Screens the subscriber came through, oldest first; `back` walks it. */
  readonly trail: readonly StepName[];
  readonly answer: Answer | undefined;
  readonly intention: Intention | undefined;
  readonly outcome: OutcomeView | undefined;
  /** Why the last action did not go through; a stable code. */
  readonly code: string | undefined;
  /** Offers were turned down; going forward shows none again. */
  readonly declined: boolean;
}

export type FlowEvent =
  /** A reason was chosen or its follow-up changed. Never advances by itself. */
  | { readonly type: 'answer'; readonly answer: Answer | undefined }
  | { readonly type: 'continue' }
  | { readonly type: 'back' }
  /** The exit that is on every screen: straight to confirm. */
  | { readonly type: 'leave' }
  | {
      readonly type: 'accept';
      readonly offer: string;
      readonly choice: string;
      readonly details?: Readonly<Record<string, string>>;
    }
  /** The final cancel. */
  | { readonly type: 'commit' }
  | { readonly type: 'settled'; readonly outcome: OutcomeView }
  /** The server has it, the result is not known yet. */
  | { readonly type: 'pending' }
  /** A definite no: nothing was changed. */
  | { readonly type: 'refused'; readonly code: string }
  /** The request did not get through, or nobody knows. */
  | { readonly type: 'failed'; readonly code: string }
  | { readonly type: 'retry' }
  /** Leave the dialog and use the page's own cancel. */
  | { readonly type: 'own-way' }
  | { readonly type: 'close' };

/** What the edge has to do after a transition, in order. */
export type FlowEffect =
  | { readonly type: 'report'; readonly event: ReportedEvent }
  | { readonly type: 'perform'; readonly intention: Intention; readonly answer: Answer | undefined }
  /** Ask the server for the truth until it is settled. */
  | { readonly type: 'watch' }
  | { readonly type: 'close' }
  | { readonly type: 'hand-over' };

export type ReportedEvent =
  | { readonly type: 'step.shown'; readonly step: StepName }
  | { readonly type: 'reason.answered'; readonly answer: Answer }
  | { readonly type: 'offers.declined' }
  | { readonly type: 'dialog.closed'; readonly step?: StepName };

/** The slice of a session that decides the path. */
export interface FlowMap {
  readonly reasons: readonly { readonly id: string; readonly offers: readonly string[] }[];
  readonly answer?: Answer | undefined;
  readonly pending?: 'accept' | 'cancel' | undefined;
  readonly outcome?: OutcomeView | undefined;
}

export interface Transition {
  readonly state: FlowState;
  readonly effects: readonly FlowEffect[];
}
