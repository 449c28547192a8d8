import { width } from './printable.ts';

/** Rows with their cells below each other, whatever the width of their letters in a terminal. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const cells = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: cells }, (_, index) =>
    Math.max(0, ...rows.map((row) => width(row[index] ?? ''))),
  );
  return rows.map((row) =>
    (indent + row.map((cell, index) => padded(cell, widths[index] ?? 0)).join('  ')).trimEnd(),
  );
}

const padded = (cell: string, to: number): string => cell + ' '.repeat(Math.max(0, to - width(cell)));
