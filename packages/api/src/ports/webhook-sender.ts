import type { WebhookEndpoint } from './workspaces.ts';

export interface WebhookMessage {
  /** `msg_…`, sent as `webhook-id`: the same at every attempt. */
  readonly id: string;
  /** The exact JSON that is signed and sent. */
  readonly body: string;
}

/** `gone` is the endpoint's 410: it wants no more. `retryAfterSeconds` is what the endpoint asked for. */
export type WebhookDelivery =
  | { readonly code: 'delivered'; readonly status: number }
  | { readonly code: 'failed'; readonly status: number | null; readonly retryAfterSeconds?: number }
  | { readonly code: 'gone' };

export interface WebhookSender {
  send(endpoint: WebhookEndpoint, message: WebhookMessage): Promise<WebhookDelivery>;
}
