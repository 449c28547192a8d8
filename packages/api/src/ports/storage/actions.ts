import type { ActionRecord, ActionStatus, ActionType, Owner } from '../records.ts';

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

/** How often an action was taken up without coming to an end: its server may have died of it. */
export type Deaths = { readonly atMost: number } | { readonly moreThan: number };

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
  /**
   * Takes pending actions that are due and leases them until `leaseUntil`.
   *
   * @param owner @default anybody's
   * @param deaths how often they were taken up without coming to an end. @default however often
   */
  lease(
    now: string,
    leaseUntil: string,
    limit: number,
    owner?: Owner,
    deaths?: Deaths,
  ): Promise<ActionRecord[]>;
  /**
   * Makes due now what a dead process may have been in the middle of: pending actions that were taken up and came to no end,
   * and are due before `until`. What waits goes on waiting: for the host, which asked for it, for its next try, or, overtaken by
   * a cancellation, for time to pass. Only for a process that knows it is alone with the database.
   *
   * @param until when a lease ends that was taken a moment ago.
   * @param mostDeaths those that were taken up more often than that without an end wait on as well.
   */
  releaseLeases(now: string, until: string, mostDeaths: number): Promise<number>;
  count(status: ActionStatus, type?: ActionType): Promise<number>;
}
