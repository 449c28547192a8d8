import { en } from '../locales/en.ts';

/** Ids of reasons and answers that have standard words in every language. */
export const standardIds = (part: 'reason' | 'option'): string[] =>
  Object.keys(en).flatMap((key) => (key.startsWith(`${part}.`) ? [key.slice(part.length + 1)] : []));
