/** A token bucket: so many at once, and so many more a second. */
export interface Bucket {
  readonly burst: number;
  readonly perSecond: number;
}

/**
 * Limits in this process's memory. Cancel has a bucket of its own for each session, so that nothing else
 * that is limited (a shared office address, a busy dialog) takes the way out away.
 */
export interface RateLimits {
  /** Starting sessions: per publishable key and client address. Keys that open nothing share one. */
  readonly start: Bucket;
  /** Reading, events and accepts: per customer. */
  readonly customer: Bucket;
  /** Cancelling: per session. */
  readonly cancel: Bucket;
  /** Management: per secret key. */
  readonly manage: Bucket;
  /** Secret keys and session secrets that are wrong: per client address. What is right is let in all the same. */
  readonly wrong: Bucket;
}

export const defaultRateLimits: RateLimits = {
  start: { burst: 300, perSecond: 10 },
  customer: { burst: 120, perSecond: 2 },
  cancel: { burst: 60, perSecond: 1 },
  manage: { burst: 240, perSecond: 20 },
  wrong: { burst: 300, perSecond: 10 },
};
