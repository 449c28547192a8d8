import { amountsWords } from '../words/money-words.ts';
import { isRecord } from './same.ts';

/** Any value of a flow, readable. */
export function valueWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'string') return `“${value}”`;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ');
  if (isAmounts(value)) return amountsWords(value);
  if (isRecord(value)) {
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${valueWords(inner)}`)
      .join('; ');
  }
  return String(value);
}

const isAmounts = (value: unknown): value is Record<string, number> =>
  isRecord(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([key, amount]) => /^[A-Z]{3}$/.test(key) && typeof amount === 'number');
