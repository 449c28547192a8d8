/** A table of the reference; cells may hold code. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const code = (words: string): string => `\`${words}\``;

export const codes = (all: readonly string[]): string => all.map(code).join(', ');
