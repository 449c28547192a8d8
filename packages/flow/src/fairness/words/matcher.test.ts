import { describe, expect, it } from 'vitest';
import { type Lexicon, lexiconFor, type Samples, type WordList, wordLists } from '../lexicons/index.ts';
import { matcherOf } from './matcher.ts';

/** A lexicon that knows the same phrases in every list. */
function lexiconOf(phrases: readonly string[], writing: Partial<Lexicon> = {}): Lexicon {
  const names = Object.keys(wordLists) as WordList[];
  const each = <T>(value: T) => Object.fromEntries(names.map((name) => [name, value])) as Record<WordList, T>;
  const samples: Samples = { found: [''], fair: [''] };
  return { language: 'und', writing: 'spaced', lists: each(phrases), samples: each(samples), ...writing };
}

const found = (phrases: readonly string[], words: string, writing?: Partial<Lexicon>) =>
  matcherOf(lexiconOf(phrases, writing)).find('loss', words) !== undefined;

describe('a phrase', () => {
  it.each([
    ['a word', 'cancel', 'Cancel now', true],
    ['a word, not a part of one', 'end', 'Endless summer', false],
    ['a stem', 'kündig*', 'Ich habe gekündigt', false],
    ['a stem at the start of a word', 'kündig*', 'Jetzt kündigen!', true],
    ['a part anywhere in a long word', '*kündig*', 'Zur Vertragskündigung', true],
    ['the end of a word', '*rabatt', 'Ein Treuerabatt', true],
    ['a separable verb with words between', 'säg* … upp', 'Jag säger härmed genast upp det', true],
    ['a separable verb with none between', 'säg* … upp', 'Säg upp', true],
    ['nothing across the end of a sentence', 'säg* … upp', 'Säg till. Upp med dig', false],
    ['nothing across very many words', 'no … more', 'no a b c d e f g h i more', false],
    ['an apostrophe of any kind', "don't go", 'Please don’t go', true],
    ['a hyphen as a space', 'win back', 'Our win-back deal', true],
    ['a percentage', '% off', 'Get 20% off', true],
    ['a value as one word', 'lose … songs', 'You lose {count} songs', true],
    ['letters that only look different', 'cancel', 'Ｃａｎｃｅｌ', true],
    ['letters with something invisible between', 'last chance', 'La\u00adst cha\u200bnce', true],
    ['words on two lines', 'last chance', 'last\nchance', false],
  ])('finds %s', (_name, phrase, words, expected) => expect(found([phrase], words)).toBe(expected));

  it('is found anywhere in a script without spaces', () =>
    expect(found(['解約'], 'サブスクリプションを解約する', { writing: 'unspaced' })).toBe(true));

  it('has its gap in a script without spaces too, within a sentence', () => {
    expect(found(['今日…限り'], '今日だけの限り', { writing: 'unspaced' })).toBe(true);
    expect(found(['今日…限り'], '今日です。限りなく', { writing: 'unspaced' })).toBe(false);
  });

  it('is found with short words written onto it, where the language does so', () => {
    const arabic = { proclitics: ['و', 'ب', 'ال'] };
    expect(found(['إلغاء'], 'وبالإلغاء ينتهي كل شيء', arabic)).toBe(true);
    expect(found(['إلغاء'], 'وبالإلغاء ينتهي كل شيء')).toBe(false);
  });

  it('is found in Arabic with its vowel signs and in either way of writing a letter', () =>
    expect(found(['الغاء'], 'إلغَاء الاشتراك')).toBe(true));

  it('means its letters, never a pattern', () => {
    expect(found(['a.c'], 'abc')).toBe(false);
    expect(found(['(a|b)+'], 'a')).toBe(false);
  });
});

describe('what is found', () => {
  const negators = matcherOf(lexiconOf(['no', 'not', 'no … thing']));

  it('is the longest phrase', () => expect(negators.find('negators', 'No such thing')).toBe('no such thing'));

  it('is counted side by side', () => expect(negators.count('negators', 'No, do not')).toBe(2));

  it('is the whole label only where nothing else is there', () => {
    const labels = matcherOf(lexiconOf(['ok', 'go on']));
    expect(labels.is('bareLabels', ' OK! ')).toBe(true);
    expect(labels.is('bareLabels', 'Go on …')).toBe(true);
    expect(labels.is('bareLabels', 'OK, cancel it')).toBe(false);
  });

  it('is nothing in an empty list', () =>
    expect(matcherOf(lexiconOf([])).find('loss', 'anything')).toBeUndefined());

  it('comes at once from a text made to be slow', () => {
    const english = lexiconFor('en');
    const words = 'no i '.repeat(400);
    expect(english && matcherOf(english).find('shaming', words)).toBeUndefined();
  });
});
