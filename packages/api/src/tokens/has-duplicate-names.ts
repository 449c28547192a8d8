/**
 * Whether an object in a JSON text names something twice. Parsers differ in which one they keep, so a token
 * with two `sub` could mean one customer to its signer and another one to us.
 *
 * @param text valid JSON
 * @param value what it was parsed to
 */
export const hasDuplicateNames = (text: string, value: unknown): boolean =>
  countNames(text) !== countNames(JSON.stringify(value));

/** Matches every string as a whole, so that a quote inside one never begins another. */
const STRINGS = /"(?:[^"\\]|\\.)*"(\s*:)?/g;

const countNames = (text: string): number => {
  let count = 0;
  for (const match of text.matchAll(STRINGS)) if (match[1]) count += 1;
  return count;
};
