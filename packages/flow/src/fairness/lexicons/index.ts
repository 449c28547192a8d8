import { languageOf, wordsFor } from '../../text/languages.ts';
import { ar } from './ar.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import type { Lexicon } from './lexicon.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { ptBr } from './pt-br.ts';
import { sv } from './sv.ts';

export { type Lexicon, type Samples, type WordList, wordLists } from './lexicon.ts';

/** Every lexicon; a new language is a file and a line. */
export const lexicons: readonly Lexicon[] = [en, de, sv, es, fr, it, nl, da, nb, ptBr, fi, pl, ja, ar];

/** The lexicon for a tag: its own, or that of the language its readers read (`pt-PT`, `no`); none where there is none. */
export function lexiconFor(tag: string): Lexicon | undefined {
  return byTag.get(tag) ?? remember(tag);
}

const byTag = new Map<string, Lexicon>();

function remember(tag: string): Lexicon | undefined {
  const language = wordsFor(tag);
  const found =
    lexicons.find((each) => each.language.toLowerCase() === tag.toLowerCase()) ??
    lexicons.find((each) => languageOf(each.language) === language);
  if (found && byTag.size < 500) byTag.set(tag, found);
  return found;
}
