import type { Lexicon, WordList } from '../lexicons/lexicon.ts';
import { normalise } from './normalise.ts';
import { patternOf } from './phrase.ts';

/** Enough for every text of some large flows; an editor that lints at each key press pays for one text only. */
const MOST = 20_000;

/** Finds a lexicon's phrases in words. */
export interface Matcher {
  /** The first phrase of a list that the words contain, as it is written there; or nothing. */
  find(list: WordList, words: string): string | undefined;
  /** How many phrases of a list the words contain, side by side. */
  count(list: WordList, words: string): number;
  /** Whether the words are nothing but a phrase of a list. */
  is(list: WordList, words: string): boolean;
}

const matchers = new WeakMap<Lexicon, Matcher>();

/** The matcher of a lexicon: each list is compiled once, each text is read once. */
export function matcherOf(lexicon: Lexicon): Matcher {
  const known = matchers.get(lexicon);
  if (known) return known;
  const made = createMatcher(lexicon);
  matchers.set(lexicon, made);
  return made;
}

function createMatcher(lexicon: Lexicon): Matcher {
  const compiled = new Map<WordList, RegExp>();
  const read = new Map<string, readonly string[]>();

  function expression(list: WordList): RegExp {
    const known = compiled.get(list);
    if (known) return known;
    // The longest first, so that what is quoted in a message is the whole of it.
    const phrases = [...lexicon.lists[list]].sort((a, b) => b.length - a.length);
    const any = phrases.map((phrase) => patternOf(phrase, lexicon)).join('|');
    const made =
      any === '' ? /(?!)/g : new RegExp(lexicon.writing === 'spaced' ? `(?<= )(?:${any})(?= )` : any, 'gu');
    compiled.set(list, made);
    return made;
  }

  function matches(list: WordList, words: string): readonly string[] {
    const cacheKey = `${list} ${words}`;
    const known = read.get(cacheKey);
    if (known) return known;
    const found = (prepared(words).match(expression(list)) ?? []).map((each) => each.trim());
    if (read.size >= MOST) read.clear();
    read.set(cacheKey, found);
    return found;
  }

  const prepared = (words: string) =>
    lexicon.writing === 'spaced' ? normalise(words) : normalise(words).replaceAll(' ', '');

  return {
    find: (list, words) => matches(list, words)[0],
    count: (list, words) => matches(list, words).length,
    is: (list, words) => {
      const bare = prepared(words)
        .replace(/[ .]+$/, '')
        .trim();
      return matches(list, words).some((each) => each === bare);
    },
  };
}
