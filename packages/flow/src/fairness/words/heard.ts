import { lexiconFor, type WordList } from '../lexicons/index.ts';
import { matcherOf } from './matcher.ts';
import type { Role, ShownText } from './shown-text.ts';

export interface Heard {
  readonly text: ShownText;
  /** What the subscriber will read. */
  readonly words: string;
  /** The words that were listened for. */
  readonly phrase: string;
}

/** The texts of some roles in which a phrase of a list is heard; each text once. */
export function heard(texts: readonly ShownText[], list: WordList, roles?: readonly Role[]): Heard[] {
  return texts.flatMap((text) => {
    if (roles && !roles.includes(text.role)) return [];
    const lexicon = lexiconFor(text.language);
    if (!lexicon) return [];
    const matcher = matcherOf(lexicon);
    for (const words of text.variants) {
      const phrase = matcher.find(list, words);
      if (phrase !== undefined) return [{ text, words, phrase }];
    }
    return [];
  });
}

/** Words as they are quoted in a message. */
export const quoted = (words: string): string => `"${words.length > 80 ? `${words.slice(0, 79)}…` : words}"`;
