import { describe, expect, it } from 'vitest';
import { redactText } from './redact-text.ts';

/** Of this thread alone: others who are at work on the machine do not count. It is counted in steps of some milliseconds. */
const processorMillis = (text: string, times: number): number => {
  const before = process.threadCpuUsage();
  for (let time = 0; time < times; time += 1) redactText(text, 'DE');
  return process.threadCpuUsage(before).user / 1000;
};

describe('what somebody wrote', () => {
  // What begins like an address or a number again and again, and never is one.
  it.each(['1 ', '1-', 'a.', 'a@a.', '+1', '(1) ', '+49 170 1234567 '])(
    'takes no more than in proportion when it is made of %j',
    (piece) => {
      const of = (length: number) => piece.repeat(length / piece.length);
      // The same number of letters, once in short texts and once in long ones: as much work, and eight times as much where
      // each part is held against each.
      const short = Math.max(processorMillis(of(1_000), 80), 30);
      expect(processorMillis(of(8_000), 10) / short).toBeLessThan(3);
    },
  );
});
