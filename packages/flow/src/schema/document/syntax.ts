import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Finding } from '../problem.ts';

/** By the names the parser gives its errors. */
const words: Readonly<Record<string, (found: string) => string>> = {
  InvalidSymbol: (found) =>
    found.startsWith("'")
      ? 'Texts and names stand in double quotes, not in single ones.'
      : `${found} is not JSON. Texts and names stand in double quotes; only numbers, true, false and null do not.`,
  InvalidNumberFormat: (found) => `${found} is not a number as JSON writes it, such as 12 or 0.5.`,
  PropertyNameExpected: (found) => `A name in double quotes is expected here, but there is ${found}.`,
  ValueExpected: (found) => `A value is missing here; there is ${found} instead.`,
  ColonExpected: (found) => `A colon is missing between name and value; there is ${found} instead.`,
  CommaExpected: (found) => `A comma is missing before ${found}.`,
  CloseBraceExpected: () => 'An object is not closed: a } is missing.',
  CloseBracketExpected: () => 'A list is not closed: a ] is missing.',
  EndOfFileExpected: (found) => `The document ends before this; what follows (${found}) is too much.`,
  InvalidCommentToken: () => 'A comment begins with // or stands between /* and */.',
  UnexpectedEndOfComment: () => 'This comment is not closed: a */ is missing.',
  UnexpectedEndOfString: () =>
    'This text is not closed: a double quote is missing. A line break inside a text is written \\n.',
  UnexpectedEndOfNumber: () => 'This number is not finished.',
  InvalidUnicode: () => 'After \\u come four hexadecimal digits.',
  InvalidEscapeCharacter: () =>
    'A backslash in a text is written \\\\; known after one are n, t, r, b, f, u, " and /.',
  InvalidCharacter: () => 'This character cannot stand in a text as it is; a tab is written \\t.',
};

/** After these the parser goes on exactly where it was; after any other it only guesses. */
const harmless = new Set(['CommaExpected', 'InvalidUnicode', 'InvalidEscapeCharacter', 'InvalidCharacter']);

export interface SyntaxFinding extends Finding {
  readonly offset: number;
  readonly length: number;
}

/** What is certainly wrong, without what only follows from it; and up to where the text was read for certain. */
export function syntaxFindings(
  source: string,
  errors: readonly ParseError[],
): { readonly findings: readonly SyntaxFinding[]; readonly certainUntil: number } {
  const guess = errors.findIndex(({ error }) => !harmless.has(printParseErrorCode(error)));
  const reported = guess < 0 ? errors : errors.slice(0, guess + 1);
  return {
    findings: reported.map(({ error, offset, length }) => {
      const name = printParseErrorCode(error);
      const found = foundAt(source, offset, length);
      return {
        code: 'json_syntax',
        path: [],
        message: words[name]?.(found) ?? `${found} cannot be read as JSON.`,
        ...(name === 'CommaExpected' && { fix: ',' }),
        offset,
        length,
      };
    }),
    certainUntil: guess < 0 ? Number.POSITIVE_INFINITY : (errors[0]?.offset ?? 0),
  };
}

function foundAt(source: string, offset: number, length: number): string {
  const found = source.slice(offset, offset + Math.max(length, 1));
  if (found.trim() === '') return 'nothing';
  return found.startsWith("'") ? found : `\`${found.length > 30 ? `${found.slice(0, 30)}…` : found}\``;
}
