import { describe, expect, it } from 'vitest';
import { placeholdersOf } from '../text/placeholders.ts';
import { catalog } from './catalog.ts';
import { en, type TextKey } from './en.ts';
import { uiTextKeys } from './ui-text-key.ts';

const voices = Object.entries(catalog).flatMap(([locale, { formal, informal }]) => [
  [`${locale}, formal`, locale, formal] as const,
  [`${locale}, informal`, locale, informal] as const,
]);

describe.each(voices)('%s', (_name, locale, texts) => {
  it('has every text English has, and no other', () =>
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort()));

  it.each(Object.keys(en) as TextKey[])('%s can be read and shows nothing English does not know', (key) => {
    const known = new Set([...placeholdersOf(en[key]), 'name', 'subject', 'plan', 'tenure', 'accessUntil']);
    expect(placeholdersOf(texts[key]).filter((name) => !known.has(name))).toEqual([]);
  });

  it('has words for every way its language counts', () => {
    const rules = new Intl.PluralRules(locale);
    const needed = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
    const counted = Object.entries(texts).filter(([, text]) => text.includes(', plural,'));
    const lacking = counted.filter(([, text]) => [...needed].some((form) => !text.includes(`${form} {`)));
    expect(counted.length).toBeGreaterThan(0);
    expect(lacking.map(([key]) => key)).toEqual([]);
  });

  it('names the exit literally, never only "Cancel"', () =>
    expect(['Cancel', 'Abbrechen', 'Avbryt', 'OK']).not.toContain(texts['action.leave']));
});

it('every word the widget needs exists', () => expect(uiTextKeys.filter((key) => !(key in en))).toEqual([]));
