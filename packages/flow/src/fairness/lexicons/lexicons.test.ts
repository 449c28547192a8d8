import { describe, expect, it } from 'vitest';
import { matcherOf } from '../words/matcher.ts';
import { lexiconFor, lexicons, type WordList, wordLists } from './index.ts';

const names = Object.keys(wordLists) as WordList[];
const wholeLabels: readonly WordList[] = ['bareLabels', 'vagueLabels'];

describe.each(lexicons)('the lexicon of $language', (lexicon) => {
  const matcher = matcherOf(lexicon);
  const finds = (list: WordList, words: string) =>
    wholeLabels.includes(list) ? matcher.is(list, words) : matcher.find(list, words) !== undefined;

  it('has a BCP 47 tag that Intl knows', () =>
    expect(Intl.getCanonicalLocales(lexicon.language)).toEqual([lexicon.language]));

  describe.each(names)('%s', (list) => {
    it('has phrases, each once', () => {
      expect(lexicon.lists[list]).not.toEqual([]);
      expect(new Set(lexicon.lists[list]).size).toBe(lexicon.lists[list].length);
    });

    it('has no phrase that would match anything', () =>
      expect(lexicon.lists[list].filter((phrase) => !/[\p{L}\p{N}%]/u.test(phrase))).toEqual([]));

    it.each(lexicon.samples[list].found)('is found in "%s"', (words) =>
      expect(finds(list, words)).toBe(true),
    );

    it.each(lexicon.samples[list].fair)('is not found in "%s"', (words) =>
      expect(finds(list, words)).toBe(false),
    );
  });

  it('calls no bare or vague label a literal one, but for the bare verb itself', () =>
    expect(lexicon.lists.vagueLabels.filter((label) => matcher.find('cancelVerbs', label))).toEqual([]));
});

describe('the choice of a lexicon', () => {
  it('takes the language of a regional tag', () => expect(lexiconFor('en-GB')?.language).toBe('en'));

  it.each(['no', 'nn', 'nn-NO', 'nb-NO'])('is that of Bokmål for %s', (tag) =>
    expect(lexiconFor(tag)?.language).toBe('nb'),
  );

  it.each(['pt', 'pt-PT', 'pt-BR'])('is that of Brazil for %s', (tag) =>
    expect(lexiconFor(tag)?.language).toBe('pt-BR'),
  );

  it('is none for a language nobody has written one for', () => expect(lexiconFor('tlh')).toBeUndefined());
});
