import type { Resolution } from '@partwell/flow/eligibility';
import type { CustomerFacts, OutcomeView, SessionEvent, SessionStatus } from '@partwell/flow/schema';
import type { Owner } from './owner.ts';

/**
 * What was presented, as plain data: the words, the command behind each choice, and why. What can be made again
 * from flow and facts (reasons, terms) is not kept twice.
 */
export type PresentedRecord = Pick<Resolution, 'view' | 'commands' | 'trace'>;

/** One attempt to leave. All times are UTC, ISO 8601, in milliseconds. */
export interface SessionRecord extends Owner {
  readonly id: string;
  readonly customer: string;
  readonly subscription: string;
  readonly status: SessionStatus;
  readonly flow: string;
  readonly flowVersion: number;
  /** As the newest customer token said it: of the subscription and its plans the same as when the session was made. */
  readonly facts: CustomerFacts;
  readonly timeZone: string;
  readonly presented: PresentedRecord;
  readonly reason: string | null;
  readonly followUp: string | null;
  readonly outcome: OutcomeView | null;
  readonly createdAt: string;
  /** When the dialog was first shown; null while it is only prepared. */
  readonly openedAt: string | null;
  readonly endedAt: string | null;
  readonly expiresAt: string;
  /** Its customer is to be forgotten, and it waits for what is not settled: nothing more is kept of what they say. */
  readonly eraseAsked?: true;
}

export interface EventRecord extends SessionEvent {
  readonly session: string;
  readonly receivedAt: string;
  /** Where it stands among those of its session; 0 where that was not written down. */
  readonly position: number;
}

/** A customer token that was seen, for one of its subscriptions: its content's hash, never the token. */
export interface TokenRecord extends Owner {
  readonly jti: string;
  readonly subscription: string;
  readonly hash: string;
  readonly session: string;
  readonly expiresAt: string;
}
