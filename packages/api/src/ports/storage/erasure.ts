import type { OutboxRecord, Owner, SessionRecord, TombstoneRecord, WebhookType } from '../records.ts';

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
  /** Of one subject, under each of its names, the first one first; without those whose time is over. */
  of(owner: Owner, subjects: readonly string[], now: string): Promise<TombstoneRecord[]>;
  removeExpired(now: string): Promise<number>;
}
