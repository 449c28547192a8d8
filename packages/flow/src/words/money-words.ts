import { minorDigits } from '../text/minor-digits.ts';
import { allOf } from './listed.ts';

/** An amount in minor units as people write it: `€5.00`, `¥800`. */
export function moneyWords(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  const shown = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = new Intl.NumberFormat('en', { style: 'currency', currency, ...shown });
  return format.format(amount / 10 ** digits);
}

/** Amounts by currency: `€5.00 or $6.00`. */
export const amountsWords = (amounts: Readonly<Record<string, number>>): string =>
  Object.entries(amounts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, amount]) => moneyWords(amount, currency))
    .join(' or ');

/** Amounts in several currencies side by side, which are never added up: `€5.00 and $6.00`. */
export const moneyList = (amounts: Readonly<Record<string, number>>): string =>
  allOf(
    Object.entries(amounts)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, amount]) => moneyWords(amount, currency)),
  );
