import { describe, expect, it } from 'vitest';
import { redactText } from './redact-text.ts';

/** Of this process alone, the least of a few: others who are at work on the machine do not count. */
const processorMicros = (text: string): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const before = process.cpuUsage();
      redactText(text, 'DE');
      return process.cpuUsage(before).user;
    }),
  );

describe('what somebody wrote', () => {
  // What begins like an address or a number again and again, and never is one.
  it.each(['1 ', '1-', 'a.', 'a@a.', '+1', '(1) ', '+49 170 1234567 '])(
    'takes no more than in proportion when it is made of %j',
    (piece) => {
      const of = (length: number) => piece.repeat(length / piece.length);
      const least = Math.max(processorMicros(of(1_000)), 200);
      // Eight times as long takes eight times as long, and 64 times where each part is held against each.
      expect(processorMicros(of(8_000)) / least).toBeLessThan(24);
    },
  );
});
