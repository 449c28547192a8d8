import { catalog, type Locale } from '../locales/index.ts';

export interface Language {
  /** The language the standard texts are in. */
  readonly locale: Locale;
  /** The tag for numbers and dates. */
  readonly region: string;
  /** Tags to try for a flow's own words, best first. */
  readonly preference: readonly string[];
  readonly dir: 'ltr' | 'rtl';
}

/** Languages whose readers are at home in another's words: "no" is Norwegian of either kind. */
const readIn: Readonly<Record<string, Locale>> = { no: 'nb', nn: 'nb' };

/** The other tags under which a flow's own words in a language are found. */
const alsoTagged: Readonly<Partial<Record<Locale, readonly string[]>>> = { nb: ['no'], pt: ['pt-BR'] };

/** Asked for at each decision, and reading tags is dear; a stranger's tags cannot fill the memory. */
const MOST = 500;
const chosen = new Map<string, Map<string, Language>>();

/** Chooses the language for a customer: theirs where it is built in, else the flow's, else English. */
export function chooseLanguage(wanted: string | undefined, fallback: string): Language {
  const key = wanted ?? '';
  let known = chosen.get(key);
  if (!known) {
    if (chosen.size >= MOST) chosen.clear();
    known = new Map();
    chosen.set(key, known);
  }
  let language = known.get(fallback);
  if (!language) {
    language = choose(wanted, fallback);
    known.set(fallback, language);
  }
  return language;
}

function choose(wanted: string | undefined, fallback: string): Language {
  const tags = [wanted, fallback, 'en'].flatMap((tag) => (tag && isTag(tag) ? [tag] : []));
  const tag = tags.find((candidate) => isBuiltIn(wordsFor(candidate))) ?? 'en';
  const locale = wordsFor(tag) as Locale;
  const theirs = [tag, languageOf(tag), locale, ...(alsoTagged[locale] ?? [])];
  const preference = [...new Set([...theirs, fallback, languageOf(fallback), 'en'])];
  return { locale, region: regionOf(tag, locale), preference, dir: catalog[locale].dir };
}

/** The language that somebody who asks for a tag reads. */
export function wordsFor(tag: string): string {
  const language = languageOf(tag);
  return Object.hasOwn(readIn, language) ? (readIn[language] ?? language) : language;
}

/** The full tag, in the language of the words: a date in Nynorsk would stand out in a sentence in Bokmål. */
function regionOf(tag: string, locale: Locale): string {
  return languageOf(tag) === locale ? tag : new Intl.Locale(tag, { language: locale }).toString();
}

function isBuiltIn(language: string): language is Locale {
  return Object.hasOwn(catalog, language);
}

export function languageOf(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
