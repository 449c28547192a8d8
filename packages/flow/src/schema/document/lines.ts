/** A place in a text, one-based; the end is the first column after it. */
export interface TextRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns offsets into lines and columns (UTF-16, as editors count), for line ends of any system. */
export function linesOf(source: string): (offset: number, length: number) => TextRange {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);

  const at = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return (offset, length) => {
    const end = at(offset + length);
    return { ...at(offset), endLine: end.line, endColumn: end.column };
  };
}
