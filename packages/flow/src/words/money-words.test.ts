import { expect, it } from 'vitest';
import { moneyWords } from './money-words.ts';

it.each([
  [500, 'EUR', '€5.00'],
  [800, 'JPY', '¥800'],
  [999_000, 'HUF', 'HUF 9,990.00'],
  [1500, 'KWD', 'KWD 1.500'],
])('%i in minor units of %s is written %s', (amount, currency, words) =>
  expect(moneyWords(amount, currency).replaceAll('\u00a0', ' ')).toBe(words),
);
