import type { Ports } from '../ports/index.ts';
import { defaultRateLimits, type RateLimits } from '../ports/rate-limits.ts';
import { HttpProblem } from './http-problem.ts';
import { tokenBuckets } from './token-buckets.ts';

/** Takes one token or throws `rate_limited` with `Retry-After`. */
export type Limiter = { readonly [Name in keyof RateLimits]: (key: string) => void };

export const createLimiter = ({ clock, limits }: Pick<Ports, 'clock' | 'limits'>): Limiter => {
  const guard = (name: keyof RateLimits) => {
    const take = tokenBuckets(clock, limits?.[name] ?? defaultRateLimits[name]);
    return (key: string) => {
      const retryAfterSeconds = take(key);
      if (retryAfterSeconds > 0) throw new HttpProblem('rate_limited', { retryAfterSeconds });
    };
  };
  return {
    start: guard('start'),
    customer: guard('customer'),
    cancel: guard('cancel'),
    manage: guard('manage'),
    wrong: guard('wrong'),
  };
};
