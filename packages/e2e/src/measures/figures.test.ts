import { expect, test } from 'vitest';
import { median, p95, pairedRatio } from './figures.ts';

test('the median is the middle value, in whatever order they came', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2);
});

test('p95 leaves out one value of twenty', () => {
  const values = Array.from({ length: 20 }, (_, index) => index + 1);
  expect(p95(values)).toBe(19);
});

test('of no values there is no figure', () => {
  expect(median([])).toBeNaN();
});

test('a paired ratio is not moved by a slow round that both went through', () => {
  expect(pairedRatio([10, 100, 12], [20, 200, 24])).toBe(0.5);
});
