import { canonicalTag, isNamed } from '../schema/conditions/check-value.ts';
import { asObject, own } from '../schema/document/loose.ts';
import type { Finding, Path } from '../schema/problem.ts';
import type { TranslatedText } from './flow-texts.ts';
import { languageOf, wordsFor } from './languages.ts';

/**
 * Language tags that no customer has, and texts that leave out the language everybody falls back to, or one that others
 * of the flow are given in. A text in one language only may be a name, which is the same in all.
 */
export function checkLanguages(document: unknown, translated: readonly TranslatedText[]): Finding[] {
  const fallback = own(document, 'defaultLocale') ?? 'en';
  const overrides = Object.keys(asObject(own(document, 'texts'))).map((tag) => ({
    tag,
    path: ['texts', tag],
  }));
  const tags = [
    ...(typeof fallback === 'string' ? [{ tag: fallback, path: ['defaultLocale'] }] : []),
    ...overrides,
    ...translated.flatMap(({ languages, path }) => languages.map((tag) => ({ tag, path: [...path, tag] }))),
  ];
  const languages = languagesOf(translated);
  return [
    ...tags.flatMap(({ tag, path }) => unknownTag(tag, path)),
    ...(typeof fallback === 'string' ? translated.flatMap((each) => withoutFallback(each, fallback)) : []),
    ...translated.flatMap((each) => withoutOthers(each, languages, fallback)),
  ];
}

/** Every language that some text is given in. */
const languagesOf = (translated: readonly TranslatedText[]): ReadonlySet<string> =>
  new Set(translated.flatMap(({ languages }) => languages.map(wordsFor)).filter(isLanguage));

const isLanguage = (language: string): boolean => isNamed('language', language);

/** Tags that are not even written as tags are the schema's to refuse. */
function unknownTag(tag: string, path: Path): Finding[] {
  const canonical = canonicalTag(tag);
  if (canonical === undefined || tag.includes('_')) return [];
  const isKnown = isNamed('language', languageOf(canonical));
  if (isKnown && canonical === tag) return [];
  return [
    {
      code: 'locale_unknown',
      severity: 'warning',
      path,
      message: isKnown
        ? `\`${tag}\` is written \`${canonical}\`; spelt otherwise, customers do not find it.`
        : `\`${tag}\` stands for no language.`,
      ...(isKnown && { fix: canonical }),
    },
  ];
}

function withoutFallback({ languages, path }: TranslatedText, fallback: string): Finding[] {
  const language = languageOf(fallback);
  if (languages.length === 0 || languages.some((tag) => languageOf(tag) === language)) return [];
  return [
    {
      code: 'text_default_missing',
      severity: 'warning',
      path,
      message: `This text is not given in \`${fallback}\`, the \`defaultLocale\`; customers of other languages read it in \`${languages[0]}\`.`,
    },
  ];
}

/** More would be a list, and not a sentence. */
const MOST_NAMED = 6;

function withoutOthers(
  { languages, path }: TranslatedText,
  all: ReadonlySet<string>,
  fallback: unknown,
): Finding[] {
  const given = new Set([...languages, `${fallback}`].map(wordsFor));
  const missing = [...all].filter((language) => !given.has(language));
  if (missing.length === 0) return [];
  const named = missing.slice(0, MOST_NAMED).map((language) => `\`${language}\``);
  const others = missing.length - named.length;
  return [
    {
      code: 'text_untranslated',
      severity: 'warning',
      path,
      message: `This text is not given in ${named.join(', ')}${others > 0 ? ` and ${others} more` : ''}, as others of this flow are; whoever reads those in their own language reads this in another.`,
    },
  ];
}
