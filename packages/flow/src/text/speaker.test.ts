import { describe, expect, it } from 'vitest';
import { textsFor } from '../locales/index.ts';
import { chooseLanguage } from './languages.ts';
import { createSpeaker } from './speaker.ts';

function speakerFor(tag: string) {
  const { locale, region, preference } = chooseLanguage(tag, 'en');
  const texts = textsFor(locale, 'formal');
  return createSpeaker({
    locale,
    region,
    preference,
    timeZone: 'UTC',
    words: (key) => texts[key],
    params: { subject: 'subscription' },
  });
}

describe('a day', () => {
  it.each([
    ['en-US', 'December_14, 2026'],
    ['en-GB', '14_December 2026'],
    ['de-DE', '14._Dezember 2026'],
    ['sv-SE', '14_december 2026'],
    ['nb-NO', '14._desember 2026'],
    ['pt-BR', '14_de dezembro de 2026'],
    ['ar-EG', '١٤_ديسمبر ٢٠٢٦'],
    ['ja-JP', '2026年12月14日'],
  ])('of %s stays on one line with its month, on a receipt too', (tag, words) => {
    const say = speakerFor(tag);
    const written = words.replace('_', '\u00a0');
    expect(say.day('2026-12-14T12:00:00Z')).toBe(written);
    expect(say.moment('2026-12-14T12:00:00Z')).toMatch(new RegExp(`^${written}`));
  });
});

it('a day and a month that are too long for a narrow line may stand on two', () =>
  expect(speakerFor('fi-FI').day('2026-12-14T12:00:00Z')).toBe('14. joulukuuta 2026'));

describe('numbers in a text', () => {
  it.each([
    ['ar-EG', '٥ أيام إضافية'],
    ['ar-AE', '5 أيام إضافية'],
    ['pl-PL', '5 dni dłużej'],
    ['ja-JP', '5日延長'],
  ])('have the digits of %s where they are counted', (tag, words) =>
    expect(speakerFor(tag).text('highlight.moreDays', { days: 5 })).toBe(words),
  );

  it.each(['ar-EG', 'ar-SA'])('are all of one kind in %s', (tag) => {
    const say = speakerFor(tag);
    const words = say.text('saved.change_seats.body', {
      from: say.day('2026-03-05T00:00:00Z'),
      seats: 11,
      newPrice: say.perInterval({ amount: 2900, currency: 'SAR' }, 'month'),
    });
    expect(words).toMatch(/[٠-٩]/);
    expect(words).not.toMatch(/[0-9]/);
  });
});

describe('a price among words from right to left', () => {
  it('keeps the sign behind its letters', () =>
    expect(speakerFor('ar-AE').money({ amount: 1920, currency: 'USD' })).toBe('\u200f19.20\u00a0US$\u200e'));

  it.each(['EUR', 'SAR', 'KWD'])('is as Intl writes it where nothing would move, as for %s', (currency) =>
    expect(speakerFor('ar-AE').money({ amount: 1920, currency })).not.toMatch(/\u200e$/),
  );
});

it('a price from left to right has no marks', () =>
  expect(speakerFor('fi').money({ amount: 1920, currency: 'EGP' })).toBe('19,20\u00a0EGP'));

describe('a price in minor units', () => {
  it.each([
    ['HUF', 999_000, 'HUF\u00a09,990'],
    ['HUF', 999_050, 'HUF\u00a09,990.50'],
    ['IDR', 4_990_000, 'IDR\u00a049,900'],
    ['COP', 1_990_000, 'COP\u00a019,900'],
    ['TWD', 30_000, 'NT$300'],
    ['JPY', 800, '¥800'],
    ['ISK', 800, 'ISK\u00a0800'],
    ['KWD', 1500, 'KWD\u00a01.500'],
    ['IQD', 5_000_000, 'IQD\u00a05,000'],
  ])('of %s has the digits of ISO 4217, not those a shop rounds to', (currency, amount, words) =>
    expect(speakerFor('en').money({ amount, currency })).toBe(words),
  );
});
