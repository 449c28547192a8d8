import type { TextKey } from '../locales/en.ts';
import type { ProfileName } from '../schema/profile-name.ts';
import { mergeProfiles } from './profiles/merge-profiles.ts';

const known = new Map<string, Partial<Record<TextKey, string>>>();

/**
 * The words that a law gives for some controls, in one language: they go before any others.
 * Empty where no law gives any, or none in this language; the standard texts are literal enough there.
 */
export function statutoryTexts(
  profiles: readonly ProfileName[],
  language: string,
): Partial<Record<TextKey, string>> {
  const cacheKey = `${language} ${profiles.join()}`;
  const ready = known.get(cacheKey);
  if (ready) return ready;
  const { labels } = mergeProfiles(profiles);
  const texts = Object.fromEntries(
    labels.filter((label) => label.language === language).map(({ key, words }) => [key, words]),
  );
  if (known.size < 1000) known.set(cacheKey, texts);
  return texts;
}
