import type { Answer, OutcomeView, ScreenName } from '../schema/session.ts';

/**
 * Where a subscriber is. The first three stand before or instead of the way out, the next four are screens on it;
 * the rest are moments between and after them.
 */
export type StateName =
  | 'choose'
  | 'standing'
  | 'barred'
  | 'reason'
  | 'permission'
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
  | { readonly action: 'cancel'; readonly details?: Readonly<Record<string, string>> };

/** Everything the dialog knows between two paints. Plain data: it can be stored and replayed. */
export interface FlowState {
  readonly name: StateName;
  /** Screens the subscriber came through, oldest first; `back` walks it. */
  readonly trail: readonly ScreenName[];
  readonly answer: Answer | undefined;
  readonly intention: Intention | undefined;
  readonly outcome: OutcomeView | undefined;
  /** Why the last action did not go through; a stable code. */
  readonly code: string | undefined;
  /** Offers were turned down, or are not wished for; going forward shows none again. */
  readonly declined: boolean;
  /** Whether offers may be made was asked and answered with yes. */
  readonly permitted: boolean;
  /** Offers that were passed by before the question; neither they nor others of their kind come up again. */
  readonly passed: readonly string[];
}

export type FlowEvent =
  /** Which of several subscriptions is meant; another session follows for it. */
  | { readonly type: 'choose'; readonly subscription: string }
  /** A reason was chosen or its follow-up changed. Never advances by itself. */
  | { readonly type: 'answer'; readonly answer: Answer | undefined }
  /** On from a question; past the offers that come before it. */
  | { readonly type: 'continue' }
  /** The answer to whether offers may be made. */
  | { readonly type: 'permit'; readonly allowed: boolean }
  | { readonly type: 'back' }
  /** The exit that is on every screen: to the last question, or straight to the cancellation. */
  | { readonly type: 'leave' }
  | {
      readonly type: 'accept';
      readonly offer: string;
      readonly choice: string;
      readonly details?: Readonly<Record<string, string>>;
    }
  /** The final cancel. */
  | { readonly type: 'commit'; readonly details?: Readonly<Record<string, string>> }
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
  /** Go on with a session for this subscription, or, without one, back to where it was chosen. */
  | { readonly type: 'choose'; readonly subscription?: string }
  | { readonly type: 'report'; readonly event: ReportedEvent }
  | { readonly type: 'perform'; readonly intention: Intention; readonly answer: Answer | undefined }
  /** Ask the server for the truth until it is settled. */
  | { readonly type: 'watch' }
  | { readonly type: 'close' }
  | { readonly type: 'hand-over' };

export type ReportedEvent =
  | { readonly type: 'step.shown'; readonly step: ScreenName }
  | { readonly type: 'reason.answered'; readonly answer: Answer }
  | { readonly type: 'offers.declined' }
  | { readonly type: 'dialog.closed'; readonly step?: ScreenName };

/** Where the answers to one reason lead. */
export interface ReasonMap {
  readonly id: string;
  readonly offers: readonly string[];
  readonly followUp?:
    | {
        readonly kind: string;
        readonly options?:
          | readonly { readonly id: string; readonly offers?: readonly string[] | undefined }[]
          | undefined;
      }
    | undefined;
}

/** The slice of a session that decides the path. */
export interface FlowMap {
  readonly reasons: readonly ReasonMap[];
  /** Asked for only after the cancellation. */
  readonly survey?: readonly ReasonMap[] | undefined;
  readonly upFront?: { readonly offers: readonly string[] } | undefined;
  /** Present where offers are shown only to those who say yes. */
  readonly permission?: object | undefined;
  /** Kinds by offer. */
  readonly offers?: Readonly<Record<string, { readonly kind: string }>> | undefined;
  /** Present where the way out commits at once. */
  readonly exit?: 'direct' | undefined;
  /** Present where it has to be chosen first which subscription is meant. */
  readonly subscriptions?: readonly object[] | undefined;
  /** Present where it was chosen on a screen before this session. */
  readonly chosen?: true | undefined;
  /** Already canceled, or paused. */
  readonly standing?: { readonly state: 'canceled' | 'paused' } | undefined;
  /** Present where this person may not cancel. */
  readonly barred?: object | undefined;
  readonly answer?: Answer | undefined;
  readonly pending?: 'accept' | 'cancel' | undefined;
  readonly outcome?: OutcomeView | undefined;
}

export interface Transition {
  readonly state: FlowState;
  readonly effects: readonly FlowEffect[];
}
