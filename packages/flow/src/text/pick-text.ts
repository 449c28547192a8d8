import type { Text } from '../schema/text.ts';

/** The words in the first language that there are any in. */
export function pickText(text: Text, preference: readonly string[]): string {
  if (typeof text === 'string') return text;
  for (const tag of preference) {
    const words = Object.hasOwn(text, tag) ? text[tag] : undefined;
    if (words !== undefined) return words;
  }
  return Object.values(text)[0] ?? '';
}
