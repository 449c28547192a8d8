import type { OutcomeView, SessionStatus } from '@partwell/flow/schema';
import type {
  ActionRecord,
  ActionStatus,
  ActionType,
  DueDelivery,
  EventRecord,
  FlowVersionRecord,
  OutboxRecord,
  Owner,
  SessionRecord,
  TokenRecord,
} from './records.ts';

export interface SessionPatch {
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
  /** Prepared or open ones whose time is over and that have no unsettled action. */
  expired(now: string, limit: number): Promise<SessionRecord[]>;
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

export interface EventRecords {
  /** @returns whether it was new: an id that was seen before in this session changes nothing. */
  add(event: EventRecord): Promise<boolean>;
  ofSession(session: string): Promise<EventRecord[]>;
  count(session: string): Promise<number>;
  eraseAnswers(workspace: string, flow: string, version: number, before: string): Promise<void>;
}

export interface ActionPatch {
  readonly status?: ActionStatus;
  readonly toldBy?: ActionRecord['toldBy'];
  readonly attempts?: number;
  readonly dueAt?: string;
  readonly triedAt?: string;
  readonly cause?: string | null;
  readonly settledAt?: string;
}

export interface ActionRecords {
  insert(action: ActionRecord): Promise<void>;
  find(id: string): Promise<ActionRecord | undefined>;
  ofSession(session: string): Promise<ActionRecord[]>;
  ofSubscription(owner: Owner, subscription: string): Promise<ActionRecord[]>;
  /**
   * What gifts of a flow have given away since an instant, in minor units of a currency. One that may have
   * happened counts as one that did.
   */
  givenAway(owner: Owner, flow: string, currency: string, since: string): Promise<number>;
  /** Changes it only while it is in one of `from`. @returns whether it did. */
  update(id: string, from: readonly ActionStatus[], patch: ActionPatch): Promise<boolean>;
  /** Takes pending actions that are due and leases them until `leaseUntil`. */
  lease(now: string, leaseUntil: string, limit: number): Promise<ActionRecord[]>;
  /** Makes every pending action due now. Only for a process that knows it is alone with the database. */
  releaseLeases(now: string): Promise<number>;
  count(status: ActionStatus, type?: ActionType): Promise<number>;
}

export interface OutboxRecords {
  /** Writes the message and one delivery an endpoint. @returns false when this fact was written before. */
  add(message: OutboxRecord, endpoints: readonly string[]): Promise<boolean>;
  /** Takes deliveries that are due to one endpoint, counts the attempt and leases them. */
  lease(endpoint: string, now: string, leaseUntil: string, limit: number): Promise<DueDelivery[]>;
  /**
   * Makes attempts that are due before `until` due now: a dead process may have been in the middle of them, and
   * one that only waited so short is not harmed. Only for a process that knows it is alone with the database.
   */
  releaseLeases(now: string, until: string): Promise<number>;
  delivered(message: string, endpoint: string, at: string): Promise<void>;
  /** `dueAt` null: the attempts are used up. */
  failed(message: string, endpoint: string, status: number | null, dueAt: string | null): Promise<void>;
  gone(message: string, endpoint: string): Promise<void>;
  /** When the next one to this endpoint is due; undefined when none waits. */
  nextDueAt(endpoint: string): Promise<string | undefined>;
  /** The address at which an endpoint answered 410; undefined while it is wanted. */
  disabledUrl(endpoint: string): Promise<string | undefined>;
  disable(endpoint: string, url: string, at: string): Promise<void>;
  /** Forgets messages until `before` that nobody waits for any more. */
  removeReceived(workspace: string, before: string): Promise<void>;
}

/** What waits to be carried out or told: asked by who watches over the server. */
export interface BacklogRecords {
  /** Actions that are not settled, by what they are. */
  actions(): Promise<
    readonly (Pick<ActionRecord, 'type' | 'kind'> & {
      readonly status: 'pending' | 'stuck';
      readonly count: number;
    })[]
  >;
  /** Deliveries of webhooks that have not arrived, and when the message of the oldest was written. */
  deliveries(): Promise<{ readonly waiting: number; readonly oldestCreatedAt: string | undefined }>;
}

export interface FlowRecords {
  /** Same content: the version it already has. New content: the next number. */
  publish(version: Omit<FlowVersionRecord, 'version'>): Promise<FlowVersionRecord>;
  find(workspace: string, flow: string, version: number): Promise<FlowVersionRecord | undefined>;
  versions(workspace: string): Promise<Omit<FlowVersionRecord, 'document'>[]>;
  everyVersion(): Promise<Pick<FlowVersionRecord, 'workspace' | 'flow' | 'version'>[]>;
}

export interface Records {
  readonly sessions: SessionRecords;
  readonly tokens: TokenRecords;
  readonly events: EventRecords;
  readonly actions: ActionRecords;
  readonly outbox: OutboxRecords;
  readonly flows: FlowRecords;
  readonly backlog: BacklogRecords;
}

export interface TransactionOptions {
  /**
   * What the transaction must be alone with, such as {@link subscriptionKey}: those that share a key run one after
   * the other, others side by side where the database can. `[]` for one that reads nothing it decides by.
   *
   * @default with everything, as every transaction is on SQLite: always right, and slow where there are many
   */
  readonly alone?: readonly string[];
}

/**
 * Durable records. A promise that resolves means the data is on the disk.
 * Inside `transaction` use only the records that are handed in: the others are not part of it, and with one
 * connection they would wait for the transaction that waits for them. No network inside, and nothing that may
 * not be done twice: work that was undone because of another transaction is run again.
 */
export interface Storage extends Records {
  transaction<T>(work: (records: Records) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /**
   * Runs work while no other process that uses these records holds the same key: for calls to others that must not
   * cross. Callers of one process queue by themselves. Not inside a transaction.
   */
  holding<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Whether an error means that the database cannot be used now (locked, full, away, broken disk). */
  isUnavailable(error: unknown): boolean;
  /** What time it is for all who use these records. */
  now(): Promise<Date>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  /** Names of the migrations this program needs and the database has not. Throws when it does not answer. */
  missingMigrations(): Promise<readonly string[]>;
  close(): Promise<void>;
}
