import { distance } from 'fastest-levenshtein';

/** Looking further would make a long list of misspelt names slow. */
const MOST_NAMES = 400;

/** The known word that somebody most probably meant, if any comes near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = bare(word);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known.slice(0, MOST_NAMES)) {
    const target = bare(candidate);
    if (Math.abs(target.length - plain.length) > 3) continue;
    const away = plain === target ? 0 : distance(plain, target);
    if (away < least && away <= tolerance(Math.max(plain.length, target.length))) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

/** `percent_off`, `PercentOff` and `percentOff` are one word written differently. */
const bare = (word: string): string =>
  word
    .slice(0, 100)
    .toLowerCase()
    .replaceAll(/[-_\s]/g, '');

/** How many letters may differ in words of a length. */
function tolerance(length: number): number {
  if (length <= 3) return length - 2;
  return length <= 7 ? 2 : 3;
}

/** The names there are, where they are few enough to read. */
export function listed(known: readonly string[]): string | undefined {
  if (known.length === 0 || known.length > 16) return undefined;
  const names = known.map((each) => `\`${each}\``);
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
