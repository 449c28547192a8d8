import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** How many columns a text takes in a terminal; what only sets a direction takes none. */
export const width = (text: string): number => stringWidth(text.replaceAll(/[\u2066-\u2069]/g, ''));

/** Words of a flow as a terminal may have them: nothing in them moves the cursor, changes a colour or turns the line around. */
export const printable = (text: string): string =>
  stripVTControlCharacters(text).replaceAll(/[\p{Cc}\u202a-\u202e]+/gu, ' ');

/** The same for a text that has lines of its own. */
export const printableLines = (text: string): string => text.split(/\r?\n/).map(printable).join('\n');

/** The same for every text of some data. */
export const printableIn = <T>(data: T): T =>
  JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? printable(value) : value,
  );

/** Lines that fit a width, in letters as wide as they are. What runs from right to left stays on its own. */
export function wrapped(text: string, columns: number, indent = ''): string[] {
  const room = Math.max(8, columns - width(indent));
  return wrapAnsi(printable(text), room, { hard: true, trim: true })
    .split('\n')
    .map((line) => indent + (RIGHT_TO_LEFT.test(line) ? `${ISOLATE}${line}${END}` : line));
}
