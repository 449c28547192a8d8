import { describe, expect, it } from 'vitest';
import { leaseMillis, MOST_DEATHS, nextTryAt } from './retry-policy.ts';

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

it('an action is taken up for a minute, and for up to an hour when its server died with it again and again', () => {
  const minutes = (deaths: number) => leaseMillis({ attempts: 7 + deaths, answered: 7 }) / 60_000;
  const [first, second, fourth] = [MOST_DEATHS + 1, MOST_DEATHS + 2, MOST_DEATHS + 4];
  expect([0, 1, MOST_DEATHS, first, second, fourth, 1000].map(minutes)).toEqual([1, 1, 1, 1, 2, 8, 60]);
});
