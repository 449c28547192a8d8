const and = new Intl.ListFormat('en', { type: 'conjunction' });
const or = new Intl.ListFormat('en', { type: 'disjunction' });

/** `a, b, and c`. */
export const allOf = (items: readonly string[]): string => and.format(items);
/** `a, b, or c`. */
export const oneOf = (items: readonly string[]): string => or.format(items);

/** A name of ours in a sentence. */
export const code = (name: string): string => `\`${name}\``;

/** `a`, `b`, `c` with ticks, or what is said of an empty list. */
export const codes = (names: readonly string[], none = 'none'): string =>
  names.length === 0 ? none : names.map(code).join(', ');
