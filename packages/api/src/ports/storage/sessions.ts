import type { CustomerFacts, OutcomeView, SessionStatus } from '@partwell/flow/schema';
import type { EventRecord, Owner, SessionRecord, TokenRecord } from '../records.ts';

export interface SessionPatch {
  readonly facts?: CustomerFacts;
  readonly status?: SessionStatus;
  readonly reason?: string;
  readonly followUp?: string | null;
  readonly outcome?: OutcomeView;
  readonly openedAt?: string;
  readonly endedAt?: string | null;
}

export interface SessionFilter {
  readonly customer?: string | undefined;
  readonly subscription?: string | undefined;
  readonly outcome?: 'saved' | 'canceled' | 'abandoned' | 'error' | undefined;
  /** Ids below this one: newest first. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface SessionRecords {
  insert(session: SessionRecord): Promise<void>;
  find(id: string): Promise<SessionRecord | undefined>;
  findOwned(owner: Owner, id: string): Promise<SessionRecord | undefined>;
  /** The one that is `prepared` or `open`; a unique index holds that there is at most one. */
  findOpen(owner: Owner, subscription: string): Promise<SessionRecord | undefined>;
  /** The last one that was made, whatever became of it. */
  newest(owner: Owner, subscription: string): Promise<SessionRecord | undefined>;
  list(owner: Owner, filter: SessionFilter): Promise<SessionRecord[]>;
  update(id: string, patch: SessionPatch): Promise<void>;
  /** Prepared or open ones whose time is over and that have no unsettled action. @param owner @default anybody's */
  expired(now: string, limit: number, owner?: Owner): Promise<SessionRecord[]>;
  remove(id: string): Promise<void>;
  /** Of sessions of this version that were made until `before`. @returns how many had one. */
  eraseAnswers(workspace: string, flow: string, version: number, before: string): Promise<number>;
}

export interface TokenRecords {
  /** One for each subscription it opened a session of. */
  find(owner: Owner, jti: string): Promise<TokenRecord[]>;
  insert(token: TokenRecord): Promise<void>;
  removeExpired(now: string): Promise<number>;
}

/** That something happened in a session, and on which screen. */
export type Passage = Pick<EventRecord, 'type' | 'step'>;

export interface EventRecords {
  /** @returns whether it was new: an id that was seen before in this session changes nothing. */
  add(event: EventRecord): Promise<boolean>;
  /** In the order they were received, those of a batch as they stood in it. */
  ofSession(session: string): Promise<EventRecord[]>;
  /** Each once, in no order. */
  passages(session: string): Promise<Passage[]>;
  count(session: string): Promise<number>;
  /** Which of these were seen in this session. */
  known(session: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  eraseAnswers(workspace: string, flow: string, version: number, before: string): Promise<void>;
}
