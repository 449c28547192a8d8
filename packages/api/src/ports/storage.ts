import type { CustomerFacts, OutcomeView, SessionStatus } from '@partwell/flow/schema';
import type {
  ActionRecord,
  ActionStatus,
  ActionType,
  ActiveFlowRecord,
  AuditRecord,
  DeliveryAttempt,
  DeliveryRecord,
  DeliveryStatus,
  DraftRecord,
  DueDelivery,
  EndpointRecord,
  EventRecord,
  FlowVersionRecord,
  KeyRecord,
  ModeRecord,
  OutboxRecord,
  Owner,
  SessionRecord,
  TokenRecord,
  TombstoneRecord,
  WebhookType,
} from './records.ts';

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

export interface EventRecords {
  /** @returns whether it was new: an id that was seen before in this session changes nothing. */
  add(event: EventRecord): Promise<boolean>;
  ofSession(session: string): Promise<EventRecord[]>;
  count(session: string): Promise<number>;
  /** Which of these were seen in this session. */
  known(session: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
  eraseAnswers(workspace: string, flow: string, version: number, before: string): Promise<void>;
}

export interface ActionPatch {
  readonly status?: ActionStatus;
  readonly toldBy?: ActionRecord['toldBy'];
  readonly attempts?: number;
  readonly answered?: number;
  readonly dueAt?: string;
  readonly triedAt?: string;
  readonly cause?: string | null;
  readonly settledAt?: string;
  readonly note?: string | null;
}

export interface ActionFilter {
  readonly status: ActionStatus;
  readonly type: ActionType;
  /** Ids below this one: newest first. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface ActionRecords {
  insert(action: ActionRecord): Promise<void>;
  find(id: string): Promise<ActionRecord | undefined>;
  ofSession(session: string): Promise<ActionRecord[]>;
  ofSubscription(owner: Owner, subscription: string): Promise<ActionRecord[]>;
  /** Of all subscriptions and sessions of a customer. */
  ofCustomer(owner: Owner, customer: string): Promise<ActionRecord[]>;
  findOwned(owner: Owner, id: string): Promise<ActionRecord | undefined>;
  list(owner: Owner, filter: ActionFilter): Promise<ActionRecord[]>;
  /**
   * What gifts of a flow have given away since an instant, in minor units of a currency, erased ones too. One that may
   * have happened counts as one that did.
   */
  givenAway(owner: Owner, flow: string, currency: string, since: string): Promise<number>;
  /** Changes it only while it is in one of `from`. @returns whether it did. */
  update(id: string, from: readonly ActionStatus[], patch: ActionPatch): Promise<boolean>;
  /** Takes pending actions that are due and leases them until `leaseUntil`. @param owner @default anybody's */
  lease(now: string, leaseUntil: string, limit: number, owner?: Owner): Promise<ActionRecord[]>;
  /**
   * Makes every pending action due now, but those that a cancellation has overtaken: what they wait for is that time
   * passes. Only for a process that knows it is alone with the database.
   *
   * @param mostDeaths those that were taken up more often than that without an end wait on as well.
   */
  releaseLeases(now: string, mostDeaths: number): Promise<number>;
  count(status: ActionStatus, type?: ActionType): Promise<number>;
}

export interface OutboxRecords {
  /** Writes the message and one delivery an endpoint. @returns false when this fact was written before. */
  add(message: OutboxRecord, endpoints: readonly string[]): Promise<boolean>;
  /**
   * Takes deliveries that are due to one endpoint, counts the attempt and leases them.
   *
   * @param owner whose, where others may have an endpoint of the same id in their configuration. @default anybody's
   */
  lease(
    endpoint: string,
    now: string,
    leaseUntil: string,
    limit: number,
    owner?: Owner,
  ): Promise<DueDelivery[]>;
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
  nextDueAt(endpoint: string, owner?: Owner): Promise<string | undefined>;
  /**
   * When a configured endpoint answered 410 at this address; undefined while it is wanted.
   *
   * @param owner workspaces and modes on one database have one of the same id each. @default anybody's
   */
  goneAt(endpoint: { readonly id: string; readonly url: string }, owner?: Owner): Promise<string | undefined>;
  disable(owner: Owner, endpoint: string, url: string, at: string): Promise<void>;
  /** Forgets that it answered 410. */
  enable(owner: Owner, endpoint: string): Promise<void>;
  /** Forgets messages until `before` that nobody waits for any more. */
  removeReceived(workspace: string, before: string): Promise<void>;
  /** The same for all workspaces, at most `limit` of them. @returns how many. */
  removeOld(before: string, limit: number): Promise<number>;
  /** Gives up what was told until `before` and still waits. @returns how many deliveries. */
  expire(before: string): Promise<number>;
}

export interface DeliveryFilter {
  readonly endpoint?: string | undefined;
  readonly message?: string | undefined;
  readonly status?: DeliveryStatus | undefined;
  readonly type?: string | undefined;
  /** Those that come after this one. */
  readonly before?: Pick<DeliveryRecord, 'message' | 'endpoint'> | undefined;
  readonly limit: number;
}

export interface DeliveryRecords {
  /** Keeps what was sent and answered. @returns whether the delivery is still there: endpoints are deleted. */
  recordAttempt(attempt: DeliveryAttempt): Promise<boolean>;
  /** In the order they were made. */
  attempts(message: string, endpoint: string): Promise<DeliveryAttempt[]>;
  find(owner: Owner, message: string, endpoint: string): Promise<DeliveryRecord | undefined>;
  /** Newest first. */
  list(owner: Owner, filter: DeliveryFilter): Promise<DeliveryRecord[]>;
  /** Makes one due at `now`, at the beginning of the schedule. @returns false while somebody is sending it. */
  redeliver(message: string, endpoint: string, now: string): Promise<boolean>;
  /** Forgets what was to be sent to an endpoint, or was, at most `limit` of it. @returns how many. */
  removeOf(endpoint: string, limit: number): Promise<number>;
}

export type EndpointPatch = Partial<Omit<EndpointRecord, 'id' | 'workspace' | 'mode' | 'createdAt'>>;

export interface EndpointRecords {
  insert(endpoint: EndpointRecord): Promise<void>;
  find(id: string): Promise<EndpointRecord | undefined>;
  findOwned(owner: Owner, id: string): Promise<EndpointRecord | undefined>;
  /** In the order they were made. */
  list(owner: Owner): Promise<EndpointRecord[]>;
  /** Of every owner, those that are not switched off. */
  serving(): Promise<Pick<EndpointRecord, 'id' | 'workspace' | 'mode'>[]>;
  /** @returns whether it is still there. */
  update(id: string, patch: EndpointPatch): Promise<boolean>;
  /** Something arrived. */
  succeeded(id: string): Promise<void>;
  /** Nothing arrived. @returns since when. */
  failed(id: string, at: string): Promise<string | undefined>;
  /** Only while its address is this one: it may have been changed in between. @returns whether it did. */
  disable(id: string, url: string, because: 'gone' | 'failing', at: string): Promise<boolean>;
  /** Forgets secrets that sign no more. */
  forgetPrevious(now: string): Promise<void>;
  remove(owner: Owner, id: string): Promise<boolean>;
}

/** What waits to be carried out or told: asked by who watches over the server. */
export interface BacklogRecords {
  /** Actions that are not settled, by what they are. */
  actions(): Promise<
    readonly (Pick<ActionRecord, 'type' | 'kind' | 'mode'> & {
      readonly status: 'pending' | 'stuck';
      readonly count: number;
      /** When the first of those was asked for that the page is not to tell about; undefined where there is none. */
      readonly oldestCreatedAt: string | undefined;
    })[]
  >;
  /** Deliveries of webhooks that have not arrived, and when the message of the oldest was written. */
  deliveries(): Promise<{ readonly waiting: number; readonly oldestCreatedAt: string | undefined }>;
}

export type KeyPatch = Partial<
  Omit<KeyRecord, 'id' | 'workspace' | 'mode' | 'kind' | 'createdAt' | 'lastUsedAt'>
>;

export interface KeyRecords {
  insert(key: KeyRecord): Promise<void>;
  findOwned(owner: Owner, id: string): Promise<KeyRecord | undefined>;
  /** In the order they were made. */
  list(owner: Owner): Promise<KeyRecord[]>;
  /** In both modes: all that are not revoked, and the last `limit` that are. */
  ofWorkspace(workspace: string, limit: number): Promise<KeyRecord[]>;
  update(owner: Owner, id: string, patch: KeyPatch): Promise<void>;
  /** Never to an earlier time than it says. */
  used(id: string, at: string): Promise<void>;
  /** Forgets keys that were revoked or expired until `before`, and the ones before a rotation that ended until `now`. */
  forget(before: string, now: string): Promise<void>;
}

export interface ModeRecords {
  find(owner: Owner): Promise<ModeRecord | undefined>;
  ofWorkspace(workspace: string): Promise<ModeRecord[]>;
  save(mode: ModeRecord): Promise<void>;
}

export interface AuditFilter {
  readonly operation?: string | undefined;
  readonly target?: string | undefined;
  readonly actor?: string | undefined;
  /** Ids below this one: newest first. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** There is no way to change or to remove what was written. */
export interface AuditRecords {
  add(entry: AuditRecord): Promise<void>;
  list(owner: Owner, filter: AuditFilter): Promise<AuditRecord[]>;
}

export type SessionToErase = Owner &
  Pick<SessionRecord, 'id' | 'customer' | 'subscription' | 'flow' | 'flowVersion'>;

/** What was asked to be erased. */
export interface ErasureRecords {
  /** Marks every session of a customer that there is now, and erases answers and events. @returns how many events. */
  ask(owner: Owner, customer: string, at: string): Promise<number>;
  /**
   * The same for the oldest `limit` sessions that have ended, as far as they were made until `before`.
   *
   * @returns how many sessions.
   */
  askForOld(owner: Owner, before: string, at: string, limit: number): Promise<number>;
  /** Marked sessions in which nothing is unsettled. @param customer @default all of the owner */
  ready(limit: number, owner: Owner, customer?: string): Promise<SessionToErase[]>;
  /** Removes a session with its actions, events and tokens. */
  removeSession(session: string): Promise<void>;
  /** Forgets messages about a session, but for those of the `owed` types that still have to be sent. */
  forgetMessages(
    session: string,
    actions: readonly string[],
    owed: readonly WebhookType[],
  ): Promise<{
    readonly forgotten: number;
    readonly kept: readonly Pick<OutboxRecord, 'id' | 'type' | 'body'>[];
  }>;
  /** Marks a message to be forgotten once nobody waits for it, sends this from now on, and forgets what was answered. */
  keepUntilDelivered(message: string, customer: string, body: string): Promise<void>;
  /** Forgets marked messages that nobody waits for. @returns how many. */
  removeDelivered(): Promise<number>;
  /** What has to end before the rest is erased. */
  waiting(owner: Owner, customer: string): Promise<{ readonly actions: number; readonly webhooks: number }>;
}

export interface TombstoneRecords {
  insert(tombstone: TombstoneRecord): Promise<void>;
  /** Of one subject, the first one first; without those whose time is over. */
  of(owner: Owner, subject: string, now: string): Promise<TombstoneRecord[]>;
  removeExpired(now: string): Promise<number>;
}

export interface FlowRecords {
  /** Same content: the version it already has. New content: the next number. */
  publish(version: Omit<FlowVersionRecord, 'version'>): Promise<FlowVersionRecord>;
  find(workspace: string, flow: string, version: number): Promise<FlowVersionRecord | undefined>;
  versions(workspace: string): Promise<Omit<FlowVersionRecord, 'document'>[]>;
  /** Of one flow, newest first. @param before numbers below this one */
  page(
    workspace: string,
    flow: string,
    page: { readonly before?: number | undefined; readonly limit: number },
  ): Promise<Omit<FlowVersionRecord, 'document'>[]>;
  everyVersion(): Promise<Pick<FlowVersionRecord, 'workspace' | 'flow' | 'version'>[]>;
}

export interface ActiveFlowRecords {
  /** In order of flow. */
  list(owner: Owner): Promise<(ActiveFlowRecord & Pick<FlowVersionRecord, 'hash'>)[]>;
  find(owner: Owner, flow: string): Promise<ActiveFlowRecord | undefined>;
  put(active: ActiveFlowRecord): Promise<void>;
  /** @returns whether it was there. */
  remove(owner: Owner, flow: string): Promise<boolean>;
}

export interface DraftRecords {
  /** In order of flow. */
  list(owner: Owner): Promise<Omit<DraftRecord, 'source'>[]>;
  find(owner: Owner, flow: string): Promise<DraftRecord | undefined>;
  put(draft: DraftRecord): Promise<void>;
  remove(owner: Owner, flow: string): Promise<void>;
}

/** Flows whose offers are given to nobody for now. */
export interface OffersOffRecords {
  /** Which they are, and since when. */
  list(owner: Owner): Promise<{ readonly flow: string; readonly since: string }[]>;
  /** Since when; undefined while they are given. */
  since(owner: Owner, flow: string): Promise<string | undefined>;
  /** Once they are off, the first `since` stays. */
  turnOff(owner: Owner, flow: string, since: string): Promise<void>;
  turnOn(owner: Owner, flow: string): Promise<void>;
}

/** What is known about the installation as a whole, by name. */
export interface InstallationRecords {
  find(name: string): Promise<string | undefined>;
  /** Keeps a value where there is none. @returns what is kept. */
  keep(name: string, value: string): Promise<string>;
  put(name: string, value: string): Promise<void>;
}

export interface Records {
  readonly sessions: SessionRecords;
  readonly tokens: TokenRecords;
  readonly events: EventRecords;
  readonly actions: ActionRecords;
  readonly outbox: OutboxRecords;
  readonly deliveries: DeliveryRecords;
  readonly endpoints: EndpointRecords;
  readonly flows: FlowRecords;
  readonly keys: KeyRecords;
  readonly modes: ModeRecords;
  readonly audit: AuditRecords;
  readonly activeFlows: ActiveFlowRecords;
  readonly drafts: DraftRecords;
  readonly offersOff: OffersOffRecords;
  readonly backlog: BacklogRecords;
  readonly erasure: ErasureRecords;
  readonly tombstones: TombstoneRecords;
  readonly installation: InstallationRecords;
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
   * Asks several questions at once, which on a server share a connection. Each is answered as things are then: it is no
   * transaction, and nothing is written.
   */
  reading<T>(work: (records: Records) => Promise<T>): Promise<T>;
  /**
   * Runs work while no other process that uses these records holds the same key: for calls to others that must not
   * cross. Callers of one process queue by themselves. Not inside a transaction.
   */
  holding<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Whether an error means that the database cannot be used now (locked, full, away, broken disk). */
  isUnavailable(error: unknown): boolean;
  /**
   * Lets what was deleted be nowhere in the files of the database any more, where that is in our hands: not in backups, and
   * on a server not before it tidies up.
   *
   * @param unfinished only what an earlier one could not do, because somebody was reading. @default false
   */
  scrub(unfinished?: boolean): Promise<void>;
  /** What time it is for all who use these records. */
  now(): Promise<Date>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  /**
   * Whether it takes writes. A write that failed because there is no room, or nothing may be written, is remembered, and
   * tried again with a small one whenever this is asked, until one succeeds. Throws when the database does not answer.
   */
  takesWrites(): Promise<boolean>;
  /** Names of the migrations this program needs and the database has not. Throws when it does not answer. */
  missingMigrations(): Promise<readonly string[]>;
  close(): Promise<void>;
}
