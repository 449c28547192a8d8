import type { Command } from './command.ts';
import type { Mode } from './money.ts';

/** What Partwell reports. */
export type WebhookType =
  | 'session.started'
  | 'session.updated'
  | 'offer.accepted'
  | 'offer.failed'
  | 'subscription.canceled'
  | 'lead.created'
  | 'session.abandoned'
  | 'reason.answered'
  | 'webhook.test';

/** What every webhook tells; the optional parts are there where they apply. */
export interface WebhookData {
  workspace: string;
  mode: Mode;
  session: string;
  customer: string;
  subscription: string;
  flow: string;
  flowVersion: number;
  /** With `session.updated`: whether it goes on or was given up. */
  status?: string | undefined;
  reason?: string | undefined;
  followUp?: string | undefined;
  offer?: string | undefined;
  kind?: string | undefined;
  choice?: string | undefined;
  /** Without what was typed: phone, email and note of a `contact` are in `lead.created`, a form in the executor's call. */
  command?: Command | undefined;
  /** The action's id, as your executor saw it. */
  action?: string | undefined;
  /** The reference on the subscriber's receipt. */
  reference?: string | undefined;
  /** With `subscription.canceled`: the receipt as a compact JWS, for `verifyReceipt`. */
  signedReceipt?: string | undefined;
  /** Present where nothing was read back: your page only said so (check before you rely on it), or your operator did. */
  toldBy?: 'page' | 'operator' | undefined;
}

/**
 * One verified webhook. `id` stays the same when Partwell delivers it again: keep it and act once.
 * Types may be added; leave those you do not know alone and answer 200.
 */
export interface WebhookEvent {
  id: string;
  type: WebhookType;
  /** When it happened. UTC, ISO 8601. */
  timestamp: string;
  data: WebhookData;
}
