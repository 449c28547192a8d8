import { afterEach, describe, expect, it, vi } from 'vitest';
import { databaseClock } from './database-clock.ts';

const HOUR = 3_600_000;
afterEach(() => {
  vi.useRealTimers();
});

describe('the clock of the database', () => {
  it('tells its time, not that of this machine, and goes on by itself', async () => {
    vi.useFakeTimers({ now: Date.UTC(2027, 0, 20, 8) });
    const clock = await databaseClock({ now: async () => new Date(Date.now() + HOUR) });
    expect(clock.now()).toEqual(new Date(Date.UTC(2027, 0, 20, 9)));
    vi.setSystemTime(Date.UTC(2027, 0, 20, 8, 30));
    expect(clock.now()).toEqual(new Date(Date.UTC(2027, 0, 20, 9, 30)));
    clock.stop();
  });

  it('is compared again, and keeps the last difference while nobody answers', async () => {
    vi.useFakeTimers({ now: Date.UTC(2027, 0, 20, 8) });
    let ahead = HOUR;
    let answers = true;
    const now = async () => {
      if (!answers) throw new Error('away');
      return new Date(Date.now() + ahead);
    };
    const clock = await databaseClock({ now }, 1000);
    const difference = () => clock.now().getTime() - Date.now();
    ahead = 2 * HOUR;
    await vi.advanceTimersByTimeAsync(1000);
    expect(difference()).toBe(2 * HOUR);
    answers = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(difference()).toBe(2 * HOUR);
    clock.stop();
  });
});
