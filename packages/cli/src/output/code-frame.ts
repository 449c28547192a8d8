import { dim } from './style.ts';

/** A range of a document. One-based, columns in UTF-16 units; the end is the first column after it. */
export interface Range {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
}

/** Tabs, and what would move the cursor or change the order of letters: one column each, so that marks stay in place. */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** What fits beside the line numbers in most terminals. */
const WIDTH = 120;
/** A longer range shows how it begins; the rest is read in the editor. */
const MARKED_LINES = 4;

/**
 * The lines of a range between their neighbours, the whole range underlined.
 *
 * @param source the whole document
 * @param mark how the arrow and the underline look
 */
export function codeFrame(source: string, range: Range, mark: (text: string) => string): string {
  const lines = source.split(/\r?\n/);
  const { line, column, endLine = line, endColumn = column + 1 } = range;
  const lastMarked = Math.min(endLine, line + MARKED_LINES - 1, lines.length);
  const first = Math.max(1, line - 2);
  const last = Math.min(lines.length, lastMarked + 1);
  const width = String(last).length;
  // A document without line breaks would push the place off the screen.
  const left = column > WIDTH - 20 ? column - 40 : 0;
  const shown = (text: string) => text.replaceAll(UNPRINTABLE, ' ').slice(left, left + WIDTH);

  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1] ?? '';
    const isMarked = number >= line && number <= lastMarked;
    frame.push(
      `${isMarked ? mark('›') : ' '} ${dim(`${String(number).padStart(width)} │`)} ${shown(text)}`.trimEnd(),
    );
    if (!isMarked) continue;
    const from = Math.max(0, (number === line ? column - 1 : text.search(/\S|$/)) - left);
    const to = Math.min(WIDTH, (number === endLine ? endColumn - 1 : text.trimEnd().length) - left);
    const underline = '^'.repeat(Math.max(1, to - from));
    frame.push(`  ${dim(`${' '.repeat(width)} │`)} ${' '.repeat(from)}${mark(underline)}`);
  }
  if (endLine > lastMarked) {
    frame.push(`  ${dim(`${' '.repeat(width)} ┆ up to line ${endLine}`)}`);
  }
  return frame.join('\n');
}
