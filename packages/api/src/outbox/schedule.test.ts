import { describe, expect, it } from 'vitest';
import { ATTEMPT_WAITS_MILLIS, nextAttemptAt } from './schedule.ts';

const now = new Date('2027-01-01T00:00:00Z');
const waitAfter = (attempt: number, retryAfter?: number, jitter = 0) => {
  const at = nextAttemptAt(now, attempt, retryAfter, jitter);
  return at && (at.getTime() - now.getTime()) / 1000;
};

describe('the schedule of webhook attempts', () => {
  it('is the example of Standard Webhooks and a day more', () => {
    expect(ATTEMPT_WAITS_MILLIS.length).toBe(11);
    expect(ATTEMPT_WAITS_MILLIS.reduce((sum, wait) => sum + wait, 0)).toBe((99 * 3600 + 35 * 60 + 5) * 1000);
  });

  it('waits longer each time and then gives up', () => {
    expect([1, 2, 3, 9, 10].map((attempt) => waitAfter(attempt))).toEqual([5, 300, 1800, 86_400, 86_400]);
    expect(waitAfter(11)).toBeNull();
  });

  it('waits at least as long as the endpoint asks, up to a day', () => {
    expect(waitAfter(1, 60)).toBe(60);
    expect(waitAfter(2, 60)).toBe(300);
    expect(waitAfter(1, 10 ** 9)).toBe(86_400);
  });

  it('is spread by jitter', () => {
    expect(waitAfter(2, undefined, 0.5)).toBe(300 * 1.0625);
  });
});
