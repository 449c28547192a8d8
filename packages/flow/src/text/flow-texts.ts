import { asObject, isObject, own } from '../schema/document/loose.ts';
import type { Path } from '../schema/problem.ts';
import { walk } from '../schema/shape/descend.ts';
import { isSame, type Schema } from '../schema/shape/schema-kind.ts';
import { text } from '../schema/text.ts';

/** Words a flow brings itself. */
export interface FlowText {
  readonly words: string;
  readonly path: Path;
}

/** A text that is given in several languages. */
export interface TranslatedText {
  readonly languages: readonly string[];
  readonly path: Path;
}

/** Every text of a document, wherever the schema has one; the document need not be valid. */
export function textsIn(
  schema: Schema,
  document: unknown,
): { readonly texts: readonly FlowText[]; readonly translated: readonly TranslatedText[] } {
  const texts: FlowText[] = [];
  const translated: TranslatedText[] = [];
  const add = (words: unknown, path: Path) => {
    if (typeof words === 'string') texts.push({ words, path });
  };
  walk(schema, document, (at, value, path) => {
    if (!isSame(at, text)) return;
    add(value, path);
    if (!isObject(value)) return;
    translated.push({ languages: Object.keys(value), path });
    for (const [locale, words] of Object.entries(value)) add(words, [...path, locale]);
  });
  for (const [locale, overrides] of Object.entries(asObject(own(document, 'texts')))) {
    for (const [key, words] of Object.entries(asObject(overrides))) add(words, ['texts', locale, key]);
  }
  return { texts, translated };
}
