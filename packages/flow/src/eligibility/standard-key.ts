import { en, type TextKey } from '../locales/en.ts';

/** The key of a standard text for an id that a flow made up, or another one where there is none. */
export function standardKey(key: string, fallback: TextKey): TextKey {
  return Object.hasOwn(en, key) ? (key as TextKey) : fallback;
}
