import { de } from './de.ts';
import { en } from './en.ts';
import type { Lexicon } from './lexicon.ts';
import { sv } from './sv.ts';

export { type Lexicon, type Samples, type WordList, wordLists } from './lexicon.ts';

/** Every lexicon; a new language is a file and a line. */
export const lexicons: readonly Lexicon[] = [en, de, sv];

/** The lexicon for a tag: its own, or that of its language (`pt-PT` reads `pt-BR`); none where there is none. */
export function lexiconFor(tag: string): Lexicon | undefined {
  const wanted = tag.toLowerCase();
  const language = wanted.split('-')[0];
  return (
    lexicons.find((each) => each.language.toLowerCase() === wanted) ??
    lexicons.find((each) => each.language.toLowerCase().split('-')[0] === language)
  );
}
