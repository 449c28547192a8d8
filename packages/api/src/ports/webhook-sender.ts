import type { DeliveryProblem } from './records.ts';
import type { WebhookEndpoint } from './workspaces.ts';

export interface WebhookMessage {
  /** `msg_…`, sent as `webhook-id`: the same at every attempt. */
  readonly id: string;
  /** The exact JSON that is signed and sent. */
  readonly body: string;
}

/** Where a message is sent, as the endpoint is at this moment. */
export type WebhookTarget = WebhookEndpoint;

/** What came of one attempt. `gone` is the endpoint's 410: it wants no more. */
export interface WebhookDelivery {
  readonly code: 'delivered' | 'failed' | 'gone';
  /** The HTTP status of the answer; null when there was none. */
  readonly status: number | null;
  /** Why there was no answer; null when there was one. */
  readonly problem: DeliveryProblem | null;
  /** The first bytes of the answer, without what looks like a secret; null when there was none. */
  readonly answer: string | null;
  readonly millis: number;
  /** What the endpoint asked for. */
  readonly retryAfterSeconds?: number;
}

export interface WebhookSender {
  send(target: WebhookTarget, message: WebhookMessage): Promise<WebhookDelivery>;
}
