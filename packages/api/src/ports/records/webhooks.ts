import type { Owner } from './owner.ts';

/** What hosts are told of. Types are added, never changed. */
export const webhookTypes = [
  'session.started',
  'session.updated',
  'offer.accepted',
  'offer.failed',
  'subscription.canceled',
  'session.abandoned',
  'lead.created',
  'reason.answered',
] as const;

/** A type that an endpoint can ask for, or the one that is sent to try one out. */
export type WebhookType = (typeof webhookTypes)[number] | 'webhook.test';

/** A message to the host, written in the transaction of the fact it tells. */
export interface OutboxRecord extends Owner {
  readonly id: string;
  readonly type: WebhookType;
  /** The same fact is written once: unique. */
  readonly fact: string;
  readonly body: string;
  readonly createdAt: string;
  /** Whose session it tells of; null where it is about nobody. */
  readonly session: string | null;
}

export interface DueDelivery extends Owner {
  readonly message: string;
  readonly endpoint: string;
  readonly type: WebhookType;
  readonly body: string;
  /** Counts the one that is now due. */
  readonly attempt: number;
  /** The same since it was last asked for: its place in the schedule. */
  readonly round: number;
  readonly createdAt: string;
}

/**
 * `pending` → `delivered` | `failed` (the attempts are used up) | `gone` (410) | `expired` (it waited for an endpoint
 * that is switched off, for longer than deliveries are kept).
 */
export const deliveryStatuses = ['pending', 'delivered', 'failed', 'gone', 'expired'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** One message on its way to one endpoint. */
export interface DeliveryRecord extends Owner {
  readonly message: string;
  readonly endpoint: string;
  readonly type: WebhookType;
  readonly body: string;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  /** When it is due, or due again; null when nothing is. */
  readonly dueAt: string | null;
  /** Until then somebody is sending it. */
  readonly leasedUntil: string | null;
  readonly lastStatus: number | null;
  readonly deliveredAt: string | null;
  readonly createdAt: string;
}

/** Why nothing was answered. */
export const deliveryProblems = ['timeout', 'unreachable', 'address_refused'] as const;
export type DeliveryProblem = (typeof deliveryProblems)[number];

/** One attempt to deliver. Neither signature nor secret is kept. */
export interface DeliveryAttempt {
  readonly message: string;
  readonly endpoint: string;
  readonly attempt: number;
  readonly at: string;
  /** Where it was sent, without the query, in which tokens travel. */
  readonly url: string;
  readonly millis: number;
  readonly status: number | null;
  readonly problem: DeliveryProblem | null;
  /** The first bytes of the answer's body. */
  readonly answer: string | null;
}

/** Why an endpoint gets nothing: the operator said so, it answered 410, or it failed for days. */
export const disabledReasons = ['operator', 'gone', 'failing'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** Where a workspace wants its webhooks, as managed over the API. */
export interface EndpointRecord extends Owner {
  readonly id: string;
  readonly url: string;
  /** Which types it wants; null: all of them, those that are added later too. */
  readonly events: readonly string[] | null;
  readonly description: string;
  /** Sealed: readable only with the server's own secret. */
  readonly secret: string;
  /** The one before, sealed; it signs too until `previousUntil`. */
  readonly previousSecret: string | null;
  readonly previousUntil: string | null;
  /** null while it is wanted. */
  readonly disabledAt: string | null;
  readonly disabledBecause: DisabledReason | null;
  /** Since when nothing has arrived; null while things do. */
  readonly failingSince: string | null;
  readonly createdAt: string;
}
