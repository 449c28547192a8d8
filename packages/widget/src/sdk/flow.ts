import type { FlowEvent, FlowState, OfferView, SessionView } from '@partwell/flow';
import type { Outcome } from './outcome.ts';

/** What a subscriber can do. What the server answers is not among it: that is asked for, never claimed. */
export type FlowMove = Exclude<FlowEvent, { type: 'settled' | 'pending' | 'refused' | 'failed' }>;

/** One attempt to leave, drawn by you. */
export interface Flow {
  readonly status: 'open';
  /** Everything to draw, in the subscriber's language. Another one after `choose`. */
  readonly session: SessionView;
  /** Where the subscriber is; a new object after each change. */
  readonly state: FlowState;
  /** The offers that belong on the screen `offer`, in order. */
  readonly offers: readonly OfferView[];
  /** Tells what the subscriber did. What does not belong to the state changes nothing. */
  send(move: FlowMove): void;
  /** Is told of each change; returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** How it ended; resolves when the state is `closed`. */
  readonly outcome: Promise<Outcome>;
}

/** There is no session to draw: use your own cancel. */
export interface FlowFailure {
  readonly status: 'error';
  readonly code: string;
}
