import { dim, red } from './style.ts';

/**
 * The line of a problem between its neighbours, with a mark below the place.
 *
 * @param source the whole document
 * @param line one-based
 * @param column one-based, in UTF-16 units
 */
export function codeFrame(source: string, line: number, column: number): string {
  const lines = source.split(/\r?\n/);
  const first = Math.max(1, line - 2);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = shown(lines[number - 1] ?? '');
    const isHere = number === line;
    frame.push(`${isHere ? red('›') : ' '} ${dim(`${String(number).padStart(width)} │`)} ${text}`);
    if (isHere) {
      const before = shown((lines[number - 1] ?? '').slice(0, column - 1));
      frame.push(`  ${dim(`${' '.repeat(width)} │`)} ${' '.repeat(before.length)}${red('^')}`);
    }
  }
  return frame.join('\n');
}

/** A tab takes one column here, and no line pushes the frame off the screen. */
const shown = (text: string) => text.replaceAll('\t', ' ').slice(0, 140);
