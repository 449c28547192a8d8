import type {
  DeliveryAttempt,
  DeliveryRecord,
  DeliveryStatus,
  DueDelivery,
  EndpointRecord,
  OutboxRecord,
  Owner,
} from '../records.ts';

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
