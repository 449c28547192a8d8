import { minorDigits } from './minor-digits.ts';

/** Intl objects are dear to make and never change: each is made once. */
const made = new Map<string, unknown>();

/** Far more than a server's languages, zones and currencies; a stranger's tags cannot fill the memory. */
const MOST = 2000;

function once<T>(key: string, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known as T;
  const fresh = make();
  if (made.size >= MOST) made.clear();
  made.set(key, fresh);
  return fresh;
}

export const unitFormat = (locale: string, unit: 'month' | 'year'): Intl.NumberFormat =>
  once(
    `unit ${locale} ${unit}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
  );

export const numberFormat = (locale: string): Intl.NumberFormat =>
  once(`number ${locale}`, () => new Intl.NumberFormat(locale));

export const percentFormat = (locale: string): Intl.NumberFormat =>
  once(
    `percent ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 10 }),
  );

/** Whole amounts lose their zeros: "$29", "£19.20". A symbol others share is told apart: "US$29" in Canada. */
export const moneyFormat = (locale: string, currency: string): Intl.NumberFormat =>
  once(`money ${locale} ${currency}`, () => {
    const digits = minorDigits(currency);
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      trailingZeroDisplay: 'stripIfInteger',
    });
  });

export const dayFormat = (locale: string, timeZone: string): Intl.DateTimeFormat =>
  once(`day ${locale} ${timeZone}`, () => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }));

/** What Intl calls a zone. @throws RangeError where it knows none. */
export const zoneName = (zone: string): string =>
  once(`zone ${zone}`, () => dayFormat('en', zone).resolvedOptions().timeZone);

/** Date, time and zone. */
export const momentFormat = (locale: string, timeZone: string): Intl.DateTimeFormat =>
  once(
    `moment ${locale} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(locale, {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZoneName: 'short',
        timeZone,
      }),
  );
