import { normalise } from './normalise.ts';

/** What stands between the words of a phrase: at most so many, never across a sentence's end. */
const GAP_WORDS = 8;
const GAP_CHARACTERS = 24;

export interface Writing {
  /** `unspaced` for scripts without spaces between words, such as Japanese. */
  readonly writing: 'spaced' | 'unspaced';
  /** Short words that are written onto the next one, such as Arabic و and ال. */
  readonly proclitics?: readonly string[] | undefined;
}

/** The pattern of one phrase of a lexicon; see `Lexicon` for how phrases are written. */
export function patternOf(phrase: string, writing: Writing): string {
  const parts = phrase.split('…').map((part) => part.trim());
  if (writing.writing === 'unspaced') {
    return parts
      .map((part) => escaped(normalise(part).trim().replaceAll(' ', '')))
      .join(`[^.]{0,${GAP_CHARACTERS}}`);
  }
  const proclitic = writing.proclitics?.length
    ? `(?:${writing.proclitics.map((each) => escaped(normalise(each).trim())).join('|')}){0,3}`
    : '';
  return parts
    .map((part) =>
      part
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => wordPattern(word, proclitic))
        .join(' '),
    )
    .filter((part) => part !== '')
    .join(`(?: [^ .]+){0,${GAP_WORDS}} `);
}

function wordPattern(word: string, proclitic: string): string {
  const open = word.startsWith('*') ? '[^ ]*' : proclitic;
  const close = word.endsWith('*') && word.length > 1 ? '[^ ]*' : '';
  const letters = normalise(word.replace(/^\*|\*$/g, '')).trim();
  return `${open}${escaped(letters)}${close}`;
}

const escaped = (letters: string): string => letters.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
