import type { Command, OutcomeView } from '@partwell/flow/schema';

/** Why an accept or a cancel cannot be taken. */
export type ActionProblem =
  | 'role_may_not_cancel'
  | 'session_ended'
  | 'session_expired'
  | 'offer_unknown'
  | 'offer_not_eligible'
  | 'choice_unknown'
  | 'details_invalid'
  | 'already_accepted'
  | 'subscription_canceled'
  | 'executor_refused'
  | 'subscription_not_chosen'
  | 'unavailable';

/** `pending` is said whenever it is not known: never "failed" for something that may have happened. */
export type ActionReply =
  | { readonly ok: true; readonly status: 'settled'; readonly outcome: OutcomeView }
  | { readonly ok: true; readonly status: 'pending' }
  /** The page is to carry it out. */
  | { readonly ok: true; readonly status: 'perform'; readonly action: string; readonly command: Command }
  | { readonly ok: false; readonly code: ActionProblem; readonly detail?: string };

/** How long a request waits for its own action before it answers `pending`: the executor's limit and a bit. */
export const PATIENCE_MILLIS = 6000;
/** The same while another call occupies the subscription. */
export const SHORT_PATIENCE_MILLIS = 2000;
