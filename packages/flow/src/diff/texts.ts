import type { Change } from './change.ts';
import { isRecord, keysOf } from './same.ts';

const LOCALE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** Properties that hold words for subscribers. */
const wordy = new Set(
  'title body hint label accept decline low high purpose controller name effects keeps givesUp value'.split(
    ' ',
  ),
);
/** Parts whose names are the host's own. */
const foreign = new Set(['payload', 'traits']);
/** A text that is given once. */
const EVERY = 'every language';

/** Whether a value is words for subscribers: one text, or one a language. */
export function isText(path: readonly string[], value: unknown): boolean {
  const key = path.findLast((part) => !/^\d+$/.test(part));
  if (key === undefined || !wordy.has(key) || path.some((part) => foreign.has(part))) return false;
  if (typeof value === 'string') return true;
  return (
    isRecord(value) &&
    Object.entries(value).every(([tag, words]) => LOCALE.test(tag) && typeof words === 'string')
  );
}

/** What changes in a text, language by language. */
export function textChanges(path: readonly string[], before: unknown, after: unknown): Change[] {
  const a = byLanguage(before);
  const b = byLanguage(after);
  return keysOf(a, b)
    .filter((tag) => a[tag] !== b[tag])
    .map((tag) => ({
      code: 'text_changed',
      area: 'words',
      path: tag === EVERY ? path : [...path, tag],
      message: `Text \`${path.join('.')}\` in ${tag}: ${own(a[tag])} → ${own(b[tag])}`,
      ...(a[tag] !== undefined && { before: a[tag] }),
      ...(b[tag] !== undefined && { after: b[tag] }),
    }));
}

const own = (words: string | undefined) => (words === undefined ? 'no words of its own' : `“${words}”`);

function byLanguage(value: unknown): Readonly<Record<string, string>> {
  if (typeof value === 'string') return { [EVERY]: value };
  return isRecord(value) ? (value as Record<string, string>) : {};
}
