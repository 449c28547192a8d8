import { signedPost } from '../net/signed-post.ts';
import type { Clock } from '../ports/clock.ts';
import type { WebhookSender } from '../ports/webhook-sender.ts';

export interface HttpWebhookSenderOptions {
  /** @default 10000 */
  readonly timeoutMillis?: number;
  /** Lets endpoints be http and private. @default false */
  readonly allowPrivate?: boolean;
}

/** Delivers a webhook over HTTP; any 2xx counts as delivered, as Standard Webhooks says. */
export const httpWebhookSender = (clock: Clock, options: HttpWebhookSenderOptions = {}): WebhookSender => ({
  send: async (endpoint, message) => {
    const result = await signedPost(clock, {
      id: message.id,
      url: endpoint.url,
      secret: endpoint.secret,
      body: message.body,
      timeoutMillis: options.timeoutMillis ?? 10_000,
      allowPrivate: options.allowPrivate ?? false,
    });
    if (result.code !== 'answered') return { code: 'failed', status: null };
    if (result.status >= 200 && result.status < 300) return { code: 'delivered', status: result.status };
    if (result.status === 410) return { code: 'gone' };
    const retryAfterSeconds = secondsFrom(result.retryAfter, clock.now());
    return {
      code: 'failed',
      status: result.status,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    };
  },
});

/** `Retry-After` is seconds or an HTTP date (RFC 9110 § 10.2.3). */
const secondsFrom = (retryAfter: string | null, now: Date): number | undefined => {
  if (retryAfter === null) return undefined;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : (Date.parse(retryAfter) - now.getTime()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
};
