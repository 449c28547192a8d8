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

/** Chooses the language for a customer: theirs where it is built in, else the flow's, else English. */
export function chooseLanguage(wanted: string | undefined, fallback: string): Language {
  const tags = [wanted, fallback, 'en'].flatMap((tag) => (tag && isTag(tag) ? [tag] : []));
  const tag = tags.find((candidate) => isBuiltIn(languageOf(candidate))) ?? 'en';
  const locale = languageOf(tag) as Locale;
  const preference = [...new Set([tag, locale, fallback, languageOf(fallback), 'en'])];
  return { locale, region: tag, preference, dir: catalog[locale].dir };
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
