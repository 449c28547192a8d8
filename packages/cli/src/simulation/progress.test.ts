import { expect, test } from 'vitest';
import { progressLine } from './progress.ts';

test('a bar shows the share, with what is done and how fast', () => {
  expect(progressLine(420_000, 0.5, 31_000.4)).toBe(
    ' 50 %  ████████████░░░░░░░░░░░░  420,000 lines, 31,000 a second',
  );
});

test('without a known end there is no bar', () => {
  expect(progressLine(12, undefined, 3)).toBe('12 lines, 3 a second');
});
