import type { ActionRecords } from './storage/actions.ts';
import type { ErasureRecords, TombstoneRecords } from './storage/erasure.ts';
import type { ActiveFlowRecords, DraftRecords, FlowRecords, OffersOffRecords } from './storage/flows.ts';
import type { BacklogRecords, InstallationRecords } from './storage/installation.ts';
import type { EventRecords, SessionRecords, TokenRecords } from './storage/sessions.ts';
import type { DeliveryRecords, EndpointRecords, OutboxRecords } from './storage/webhooks.ts';
import type { AuditRecords, KeyRecords, ModeRecords } from './storage/workspaces.ts';

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
