import type { Money } from '@partwell/node';
import type { Subscriber } from '../subscribers/subscriber.ts';

/** Amounts, dates and numbers as this subscriber reads them. */
export interface Format {
  money(money: Money): string;
  /** "27 November 2026" */
  day(at: string | Date): string;
  /** "27 Nov 2026" */
  shortDay(at: string | Date): string;
  /** "27 November 2026 at 10:12 CET": with the zone, for receipts. */
  moment(at: string): string;
  number(value: number): string;
  percent(value: number): string;
}

export function formatFor({ locale, timeZone }: Subscriber): Format {
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const day = date({ dateStyle: 'long' });
  const shortDay = date({ day: 'numeric', month: 'short', year: 'numeric' });
  const moment = date({
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    money: ({ amount, currency }) => moneyFormat(locale, currency, amount),
    // Day and month stay on one line.
    day: (at) => day.format(new Date(at)).replace(' ', '\u00a0'),
    shortDay: (at) => shortDay.format(new Date(at)),
    moment: (at) => moment.format(new Date(at)),
    number: (value) => number.format(value),
    percent: (value) => percent.format(value / 100),
  };
}

function moneyFormat(locale: string, currency: string, amount: number): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    // Whole kronor are written without öre; dollars, pounds and euro keep their cents.
    trailingZeroDisplay: currency === 'SEK' ? 'stripIfInteger' : 'auto',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}
