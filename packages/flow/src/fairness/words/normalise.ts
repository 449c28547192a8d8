/** Marks that are not letters of their own: soft hyphens, zero-width signs, Arabic vowel signs and the tatweel. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff\u0640\u064b-\u065f\u0670]/g;

/** Letters that Arabic writes in more than one way. */
const arabicForms: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
};

/**
 * Words as the matcher reads them: lower case, compatibility forms folded, one space before and after every
 * word, apostrophes and hyphens as spaces ("don't" is `don t`), a sentence's end as `.`, a value as `¤`.
 */
export function normalise(text: string): string {
  const folded = text
    .replace(/\{[^{}]*\}/g, ' ¤ ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(invisible, '')
    .replace(/[أإآٱىة]/g, (letter) => arabicForms[letter] ?? letter)
    .replace(/(?:[.!?؟]+(?=\s|$|["'»”)])|\.{3,}|[。！？…\n])/gu, ' . ')
    .replace(/%/g, ' % ')
    .replace(/[^\p{L}\p{M}\p{N}%¤.]+|(?<! )\.(?! )/gu, ' ');
  return ` ${folded.trim().replace(/ {2,}/g, ' ')} `;
}
