import type { FlowProblem } from '@partwell/flow/schema';

/** A line of a document that has no line breaks would hide what is said about it. */
const WIDTH = 100;

/** A problem for a person at a terminal: where, what, and the line itself. */
export const problemLines = (file: string, text: string, problem: FlowProblem): string[] => {
  const { code, path, message, line, column, endLine, endColumn } = problem;
  const place = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
  const where = path.length > 0 ? `${pathText(path)}: ` : '';
  const said = `${file}${place}  ${where}${message} (${code})`;
  const source = line === undefined ? undefined : text.split(/\r?\n/)[line - 1];
  if (source === undefined || column === undefined || source.length > WIDTH) return [said];
  const end = endLine === line && endColumn !== undefined ? endColumn : source.length + 1;
  const number = `${line} | `;
  return [
    said,
    `    ${number}${source.replaceAll('\t', ' ')}`,
    `    ${' '.repeat(number.length + column - 1)}${'^'.repeat(Math.max(1, end - column))}`,
  ];
};

/** `offers.pause.months[0]`, as people write it. */
export const pathText = (path: FlowProblem['path']): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
