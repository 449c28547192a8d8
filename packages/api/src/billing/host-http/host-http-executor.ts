import { type ExecutorRequest, executorResponse, type SubscriptionState } from '@partwell/flow/schema';
import { z } from 'zod';
import type { PostResult } from '../../net/post-json.ts';
import { retryAfterSeconds } from '../../net/retry-after-seconds.ts';
import { signedPost } from '../../net/signed-post.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Executor, ExecutorUnknown } from '../../ports/executor.ts';
import type { Ids } from '../../ports/ids.ts';
import type { SignedAddress } from '../../ports/workspaces.ts';
import { jsonIn, notUnderstood } from './not-understood.ts';

export interface HostHttpOptions extends SignedAddress {
  /** @default 5000 */
  readonly timeoutMillis?: number;
  /** Lets the URL be http and private. @default false */
  readonly allowPrivate?: boolean;
}

/** Long words are cut, not doubted: a definite no that is taken for "not known" would be asked for a day. */
const atMost = (letters: number) => z.string().transform((text) => text.slice(0, letters));
const refusal = z.object({ code: atMost(64), message: atMost(500) });

type Answer =
  | { readonly code: 'state'; readonly state: SubscriptionState }
  | { readonly code: 'refused'; readonly reason: string; readonly message: string }
  | ExecutorUnknown;

/** The host carries it out on its own server, called with a signed request. */
export const hostHttpExecutor = (
  { clock, ids }: { clock: Clock; ids: Ids },
  options: HostHttpOptions,
): Executor => {
  const call = async (id: string, request: ExecutorRequest): Promise<Answer> => {
    const result = await signedPost(clock, {
      id,
      url: options.url,
      secrets: options.secrets,
      body: JSON.stringify(request),
      timeoutMillis: options.timeoutMillis ?? 5000,
      allowPrivate: options.allowPrivate ?? false,
    });
    return understand(result, clock.now());
  };

  return {
    execute: async (action) => {
      const { workspace, mode, ...rest } = action;
      const answer = await call(action.id, { type: 'action.execute', workspace, mode, action: rest });
      if (answer.code !== 'state') return answer;
      return answer.state.id === action.subscription
        ? { code: 'applied', state: answer.state }
        : { code: 'unknown', why: 'mismatch' };
    },

    read: async ({ workspace, mode, customer, subscription }) => {
      const answer = await call(ids.create('msg'), {
        type: 'subscription.read',
        workspace,
        mode,
        customer,
        subscription,
      });
      if (answer.code === 'state') {
        return answer.state.id === subscription
          ? { code: 'read', state: answer.state }
          : { code: 'unknown', why: 'mismatch' };
      }
      // A refused reading says nothing about whether an action was carried out.
      return answer.code === 'refused' ? { code: 'unknown', why: 'status' } : answer;
    },
  };
};

const understand = (result: PostResult, now: Date): Answer => {
  if (result.code !== 'answered') {
    return { code: 'unknown', why: result.code === 'timeout' ? 'timeout' : 'unreachable' };
  }
  const body = jsonIn(result.body);
  if (result.status === 200) {
    const answer = executorResponse.safeParse(body);
    return answer.success
      ? { code: 'state', state: answer.data.subscription }
      : { code: 'unknown', why: 'garbage', expected: notUnderstood(body, answer.error) };
  }
  if (result.status === 409 || result.status === 422) {
    const no = refusal.safeParse(body);
    return no.success
      ? { code: 'refused', reason: no.data.code, message: no.data.message }
      : { code: 'unknown', why: 'garbage', expected: notUnderstood(body, no.error) };
  }
  const seconds = asksForTime.has(result.status) ? retryAfterSeconds(result.retryAfter, now) : undefined;
  return { code: 'unknown', why: 'status', ...(seconds !== undefined && { retryAfterSeconds: seconds }) };
};

/** Too many requests, and out of service for now (RFC 6585 § 4, RFC 9110 § 15.6.4). */
const asksForTime: ReadonlySet<number> = new Set([429, 503]);
