import type { Lexicon, WordList } from '../lexicons/lexicon.ts';
import { normalise } from './normalise.ts';
import { patternOf } from './phrase.ts';

/** Of remembered texts, by language: those of some large flows. Linting at each key press then reads one text anew. */
const MOST_CHARACTERS = 1_000_000;

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
  const read = new Map<string, { prepared: string; matches: Map<WordList, readonly string[]> }>();
  let characters = 0;

  function reading(words: string) {
    const known = read.get(words);
    if (known) return known;
    if (characters > MOST_CHARACTERS) {
      read.clear();
      characters = 0;
    }
    characters += words.length;
    const spaced = normalise(words);
    const prepared = lexicon.writing === 'spaced' ? spaced : spaced.replaceAll(' ', '');
    const made = { prepared, matches: new Map<WordList, readonly string[]>() };
    read.set(words, made);
    return made;
  }

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
    const { prepared, matches } = reading(words);
    const known = matches.get(list);
    if (known) return known;
    const found = (prepared.match(expression(list)) ?? []).map((each) => each.trim());
    matches.set(list, found);
    return found;
  }

  return {
    find: (list, words) => matches(list, words)[0],
    count: (list, words) => matches(list, words).length,
    is: (list, words) => {
      const bare = reading(words)
        .prepared.replace(/[ .]+$/, '')
        .trim();
      return matches(list, words).some((each) => each === bare);
    },
  };
}
