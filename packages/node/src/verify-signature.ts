import { Webhook } from 'standardwebhooks';
import { PartwellError } from './errors/partwell-error.ts';
import type { WebhookHeaders } from './types/webhook-headers.ts';

const toleranceSeconds = 5 * 60;

/**
 * Checks a Standard Webhooks signature and reads the body's JSON.
 *
 * @param body the body exactly as it arrived; parsed and printed again it no longer fits its signature
 */
export function verifySignature(
  body: string | Uint8Array,
  headers: WebhookHeaders,
  secret: string,
): { id: string; content: unknown } {
  const webhook = webhookWith(secret);
  const id = need(headers, 'webhook-id');
  const timestamp = need(headers, 'webhook-timestamp');
  const signature = need(headers, 'webhook-signature');
  mustBeRecent(timestamp);
  const text = textOf(body);
  try {
    const signed = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
    webhook.verify(text, signed, { jsonParse: false });
  } catch (cause) {
    throw new PartwellError(
      'signature_invalid',
      'The signature does not fit: check that the secret is this endpoint’s, and that the body is the raw text.',
      { cause },
    );
  }
  return { id, content: parse(text) };
}

function webhookWith(secret: unknown): Webhook {
  const hint = 'Use this endpoint’s secret, which looks like "whsec_…".';
  if (typeof secret !== 'string' || !secret.startsWith('whsec_')) {
    throw new PartwellError('secret_invalid', `This is not a webhook secret, or it is empty. ${hint}`);
  }
  try {
    return new Webhook(secret);
  } catch (cause) {
    throw new PartwellError('secret_invalid', `The webhook secret is not base64 behind "whsec_". ${hint}`, {
      cause,
    });
  }
}

function need(headers: WebhookHeaders, name: string): string {
  const value = typeof headers.get === 'function' ? headers.get(name) : lookUp(headers, name);
  const only = Array.isArray(value) ? value[0] : value;
  if (typeof only === 'string' && only !== '') return only;
  throw new PartwellError(
    'headers_missing',
    `The header ${name} is missing: pass the request’s own headers.`,
  );
}

function lookUp(headers: WebhookHeaders, name: string): unknown {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}

function mustBeRecent(timestamp: string): void {
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  const age = Math.floor(Date.now() / 1000) - seconds;
  if (Math.abs(age) <= toleranceSeconds) return;
  const off = Number.isNaN(age)
    ? 'is no number'
    : `is ${Math.abs(age)} seconds in the ${age > 0 ? 'past' : 'future'}`;
  throw new PartwellError(
    'timestamp_outside_tolerance',
    `The webhook-timestamp ${off}; at most ${toleranceSeconds} are accepted. An old delivery, or a clock that is off.`,
  );
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  throw new PartwellError('body_invalid', 'Pass the raw body, a string or bytes, before anything parses it.');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PartwellError('body_invalid', 'The body is signed but is not JSON.', { cause });
  }
}
