import { retryAfterSeconds } from '../net/retry-after-seconds.ts';
import { type SignedPost, signedPost } from '../net/signed-post.ts';
import type { Clock } from '../ports/clock.ts';
import type { WebhookDelivery, WebhookSender } from '../ports/webhook-sender.ts';
import { withoutSecrets } from './without-secrets.ts';

export interface HttpWebhookSenderOptions {
  /** @default 10000 */
  readonly timeoutMillis?: number;
  /** Lets endpoints be http and private. @default false */
  readonly allowPrivate?: boolean;
}

/** What is kept of an answer. */
const KEPT_LETTERS = 1024;

/** Looked through for secrets, so that none is cut in half. */
const READ_LETTERS = 2 * KEPT_LETTERS;

/** Delivers a webhook over HTTP; any 2xx counts as delivered, as Standard Webhooks says, however long its answer. */
export const httpWebhookSender = (clock: Clock, options: HttpWebhookSenderOptions = {}): WebhookSender => ({
  send: async ({ url, secrets }, { id, body }) => {
    const began = performance.now();
    const post: SignedPost = {
      ...{ id, url, secrets, body },
      timeoutMillis: options.timeoutMillis ?? 10_000,
      allowPrivate: options.allowPrivate ?? false,
      whenLonger: 'cut',
    };
    const result = await signedPost(clock, post);
    const millis = Math.round(performance.now() - began);
    if (result.code !== 'answered') {
      return { code: 'failed', status: null, problem: result.code, answer: null, millis };
    }
    const { status } = result;
    const seconds = retryAfterSeconds(result.retryAfter, clock.now());
    return {
      code: codeOf(status),
      status,
      problem: null,
      answer: withoutSecrets(result.body.slice(0, READ_LETTERS)).slice(0, KEPT_LETTERS),
      millis,
      ...(seconds !== undefined && { retryAfterSeconds: seconds }),
    };
  },
});

const codeOf = (status: number): WebhookDelivery['code'] => {
  if (status >= 200 && status < 300) return 'delivered';
  return status === 410 ? 'gone' : 'failed';
};
