import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { within } from './within.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('waits for what ends in time, and leaves no timer behind', async () => {
  expect(await within(15_000, Promise.resolve())).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it('waits no longer for what does not end', async () => {
  const waited = within(15_000, new Promise(() => {}));
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await waited).toBe(false);
});

it('fails as what it waits for does', async () => {
  await expect(within(15_000, Promise.reject(new Error('It broke.')))).rejects.toThrow('It broke.');
});
