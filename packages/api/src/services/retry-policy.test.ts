import { describe, expect, it } from 'vitest';
import { nextTryAt } from './retry-policy.ts';

const now = new Date('2027-01-01T00:00:00Z');
const waitAfter = (tries: number, retryAfterSeconds?: number, jitter = 0): number =>
  (Date.parse(nextTryAt(now, { tries, retryAfterSeconds, jitter })) - now.getTime()) / 1000;

describe('the waits of an unsettled action', () => {
  it('double from a second to an hour', () => {
    expect([1, 2, 3, 7, 12, 40].map((tries) => waitAfter(tries))).toEqual([1, 2, 4, 64, 2048, 3600]);
  });

  it('are at least as long as the host asks, and never longer than an hour for it', () => {
    expect(waitAfter(1, 30)).toBe(30);
    expect(waitAfter(8, 30)).toBe(128);
    expect(waitAfter(1, 10 ** 9)).toBe(3600);
  });

  it('are spread by jitter, so that a host that comes back is not met by all of them at once', () => {
    expect(waitAfter(4, undefined, 0.5)).toBe(8 * 1.0625);
    expect(waitAfter(1, 80, 0.5)).toBe(80 * 1.0625);
  });
});
