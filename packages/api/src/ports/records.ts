import type { Resolution } from '@partwell/flow/eligibility';
import type {
  Command,
  CustomerFacts,
  Mode,
  OutcomeView,
  SessionEvent,
  SessionStatus,
} from '@partwell/flow/schema';
import type { Role } from './roles.ts';

/** Who owns a row. Part of every look-up, so that a foreign id is as unknown as one that never was. */
export interface Owner {
  readonly workspace: string;
  readonly mode: Mode;
}

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

export type ActionType = 'accept' | 'cancel';

/**
 * `pending` → `applied` | `refused`; `stuck` is a pending one whose attempts are used up, raised to the
 * operator. A stuck one still counts as "may have happened" everywhere.
 */
export type ActionStatus = 'pending' | 'applied' | 'refused' | 'stuck';

/** Something asked for by a subscriber that changes a subscription. */
export interface ActionRecord extends Owner {
  readonly id: string;
  readonly session: string;
  readonly customer: string;
  readonly subscription: string;
  readonly type: ActionType;
  readonly offer: string | null;
  readonly kind: string | null;
  readonly choice: string | null;
  readonly command: Command;
  readonly flow: string;
  /** What the host gives away with it, in minor units of `currency`; 0 for what is no gift. */
  readonly givesAway: number;
  readonly currency: string | null;
  readonly status: ActionStatus;
  /** Whose word its end is: an executor's, read back; that of the page it was handed to; or the operator's, who looked. */
  readonly toldBy: 'executor' | 'page' | 'operator';
  readonly reference: string;
  readonly attempts: number;
  /**
   * How many of them came to an end here, by an answer or in vain. One that ended with the server that made it says
   * nothing about the host.
   */
  readonly answered: number;
  /** Until then it is leased, or not due for another attempt. */
  readonly dueAt: string;
  /** When the executor was last called with it. */
  readonly triedAt: string;
  /** Why it is not settled, or why it was refused: a stable code. */
  readonly cause: string | null;
  readonly createdAt: string;
  readonly settledAt: string | null;
  /** What the operator wrote who resolved it; while it is unsettled, what of the last answer was not understood. */
  readonly note: string | null;
}

export interface EventRecord extends SessionEvent {
  readonly session: string;
  readonly receivedAt: string;
  /** Where it stands among those of its session; 0 where that was not written down. */
  readonly position: number;
}

/** What is kept of a settled action that was erased: nothing that names anybody. */
export interface TombstoneRecord
  extends Owner,
    Pick<
      ActionRecord,
      'id' | 'type' | 'offer' | 'kind' | 'flow' | 'givesAway' | 'currency' | 'createdAt' | 'settledAt'
    > {
  readonly status: 'applied';
  /** The pseudonym of the subscription. */
  readonly subject: string;
  /** Whether the subscription was another one afterwards. */
  readonly changes: boolean;
  readonly expiresAt: string;
}

/** A customer token that was seen, for one of its subscriptions: its content's hash, never the token. */
export interface TokenRecord extends Owner {
  readonly jti: string;
  readonly subscription: string;
  readonly hash: string;
  readonly session: string;
  readonly expiresAt: string;
}

export interface FlowVersionRecord {
  readonly workspace: string;
  readonly flow: string;
  readonly version: number;
  /** SHA-256 of the canonical document. */
  readonly hash: string;
  readonly document: string;
  readonly publishedAt: string;
}

/** Which version of a flow new sessions are given, and who says so. */
export interface ActiveFlowRecord extends Owner {
  readonly flow: string;
  readonly version: number;
  /** `file`: a file in the folder of flows; nobody else changes it. */
  readonly managedBy: 'file' | 'api';
  readonly since: string;
}

/** A flow that is being written, kept as it is written: it need not be valid. */
export interface DraftRecord extends Owner {
  readonly flow: string;
  /** Another one each time it is saved. */
  readonly revision: string;
  readonly source: string;
  readonly changedAt: string;
}

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

/** `publishable` identifies, `secret` manages, `signing` signs customer tokens. */
export const keyKinds = ['publishable', 'secret', 'signing'] as const;
export type KeyKind = (typeof keyKinds)[number];

/** A key that is managed over the API. What it is cannot be read back, but for that of a `signing` one, by us. */
export interface KeyRecord extends Owner {
  readonly id: string;
  readonly kind: KeyKind;
  /** null: it manages nothing. */
  readonly role: Role | null;
  readonly name: string;
  /** For recognising it: all of a publishable key, ends of a secret one, a signing secret up to its `kid`. */
  readonly hint: string;
  /** SHA-256; null for a signing secret. */
  readonly hash: string | null;
  /** A signing secret, readable only with the server's own secret; null for the others. */
  readonly sealed: string | null;
  /** The one before it was rotated; good until `previousUntil`. */
  readonly previousHash: string | null;
  readonly previousSealed: string | null;
  readonly previousUntil: string | null;
  readonly createdAt: string;
  /** To about a minute. */
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** Who carries out in a mode, as said over the API. */
export type ExecutorSetting =
  | {
      readonly kind: 'http';
      readonly url: string;
      /** Sealed, as is the one before. */
      readonly secret: string;
      /** Signs too until `previousUntil`, so that the host may change over whenever it likes. */
      readonly previousSecret?: string;
      readonly previousUntil?: string;
    }
  | { readonly kind: 'page' };

/** What a workspace says of one of its modes over the API. */
export interface ModeRecord extends Owner {
  readonly origins: readonly string[];
  /** null: nobody, but for the one the configuration names. */
  readonly executor: ExecutorSetting | null;
  /** Since when nobody does any more in a mode in which somebody did; null: somebody does, or nobody ever did. */
  readonly closedAt: string | null;
}

/** What was changed: each field as it was and as it is now. Never a secret, and nothing about a customer. */
export type AuditChanges = Readonly<Record<string, { readonly from?: unknown; readonly to?: unknown }>>;

/** Somebody changed something over a management route, the command line or the file of a flow. Rows are added and never touched again. */
export interface AuditRecord extends Owner {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  /** The id of what was changed. */
  readonly target: string;
  readonly changes: AuditChanges;
}
