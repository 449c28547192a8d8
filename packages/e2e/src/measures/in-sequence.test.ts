import { expect, test } from 'vitest';
import { inSequence } from './in-sequence.ts';

test('requests that are under way together are one round trip', () => {
  expect(
    inSequence([
      { startedAt: 0, endedAt: 60 },
      { startedAt: 1, endedAt: 70 },
    ]),
  ).toBe(1);
});

test('each that waits for an answer adds one', () => {
  expect(
    inSequence([
      { startedAt: 0, endedAt: 60 },
      { startedAt: 61, endedAt: 120 },
      { startedAt: 62 },
      { startedAt: 125, endedAt: 180 },
    ]),
  ).toBe(3);
  expect(inSequence([])).toBe(0);
});
