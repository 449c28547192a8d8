import { eventShape } from './check/event-shape.ts';
import { mustFit } from './check/must-fit.ts';
import type { WebhookEvent } from './types/webhook-event.ts';
import type { WebhookHeaders } from './types/webhook-headers.ts';
import { verifySignature } from './verify-signature.ts';

/**
 * Checks that a webhook comes from Partwell and returns it, typed.
 *
 * @param body the raw body, before any JSON parser
 * @param headers the request's headers
 * @param secret the endpoint's secret, `whsec_…`
 * @throws PartwellError `headers_missing`, `timestamp_outside_tolerance` (more than 5 minutes off),
 *   `signature_invalid`, `body_invalid`, `secret_invalid`. Answer 401 and do nothing.
 * @see https://www.standardwebhooks.com
 * @example
 * const event = verifyWebhook(await request.text(), request.headers, secret);
 * if (event.type === 'lead.created') await callBack(event.data.customer);
 */
export function verifyWebhook(
  body: string | Uint8Array,
  headers: WebhookHeaders,
  secret: string,
): WebhookEvent {
  const { id, content } = verifySignature(body, headers, secret);
  mustFit(content, eventShape, 'body_invalid', 'The webhook is signed but does not read as one:');
  return { ...(content as Omit<WebhookEvent, 'id'>), id };
}
