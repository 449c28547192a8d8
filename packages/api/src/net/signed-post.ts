import { Webhook } from 'standardwebhooks';
import type { Clock } from '../ports/clock.ts';
import type { SignedAddress } from '../ports/workspaces.ts';
import { type PostOptions, type PostResult, postJson } from './post-json.ts';

export interface SignedPost extends SignedAddress {
  /** Sent as `webhook-id`. */
  readonly id: string;
  readonly body: string;
  readonly timeoutMillis: number;
  readonly allowPrivate: boolean;
  /** @default 'fail' */
  readonly whenLonger?: PostOptions['whenLonger'];
}

/** The answer is a subscription or nothing; 64 KiB is far more than either needs. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** Posts a body signed as Standard Webhooks (https://www.standardwebhooks.com) with a fresh timestamp. */
export const signedPost = (clock: Clock, post: SignedPost): Promise<PostResult> => {
  const timestamp = clock.now();
  return postJson(post.url, {
    body: post.body,
    timeoutMillis: post.timeoutMillis,
    maxAnswerBytes: MAX_ANSWER_BYTES,
    allowPrivate: post.allowPrivate,
    ...(post.whenLonger && { whenLonger: post.whenLonger }),
    headers: {
      'webhook-id': post.id,
      'webhook-timestamp': String(Math.floor(timestamp.getTime() / 1000)),
      'webhook-signature': post.secrets
        .map((secret) => new Webhook(secret).sign(post.id, timestamp, post.body))
        .join(' '),
    },
  });
};
