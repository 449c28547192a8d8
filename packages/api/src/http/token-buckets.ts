import type { Clock } from '../ports/clock.ts';
import type { Bucket } from '../ports/rate-limits.ts';

/** @returns 0 when the request may go on, else after how many seconds to try again. */
export type TakeToken = (key: string) => number;

/** Beyond this many keys the ones that are full again are forgotten: they say nothing. */
const MOST_KEYS = 10_000;

export const tokenBuckets = (clock: Clock, { burst, perSecond }: Bucket): TakeToken => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const refilled = (bucket: { tokens: number; at: number }, now: number) =>
    Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);

  return (key) => {
    const now = clock.now().getTime();
    if (buckets.size >= MOST_KEYS) {
      for (const [other, bucket] of buckets) if (refilled(bucket, now) >= burst) buckets.delete(other);
    }
    const bucket = buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = refilled(bucket, now);
    buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    return tokens >= 1 ? 0 : (1 - tokens) / perSecond;
  };
};
