import { type FlowProblem, isError } from '@partwell/flow/schema';
import { codeFrame } from './code-frame.ts';
import { counted } from './counted.ts';
import { pathText } from './path-text.ts';
import { printable, printableIn } from './printable.ts';
import { bold, dim, red, yellow } from './style.ts';

/** What is wrong with a flow document, for people: path, sentence, fix, place and the lines around it. */
export function problemReport(name: string, source: string, problems: readonly FlowProblem[]): string {
  const file = fileName(name);
  const errors = problems.filter(isError).length;
  const mark = errors > 0 ? red('✗') : yellow('!');
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(problems.length > errors ? [counted(problems.length - errors, 'warning')] : []),
  ];
  const blocks = problems.map((problem) => problemBlock(file, source, problem));
  return `${mark} ${bold(file)}  ${counts.join(', ')}\n\n${blocks.join('\n\n')}\n`;
}

/** How a file is called in a report. */
export const fileName = (file: string): string => (file === '-' ? 'stdin' : printable(file));

function problemBlock(file: string, source: string, problem: FlowProblem): string {
  // What a document says must not move the cursor of whoever checks it.
  const { code, path, message, fix, line, column = 1, endLine, endColumn, rule } = printableIn(problem);
  const colour = isError(problem) ? red : yellow;
  const severity = isError(problem) ? 'error' : 'warning';
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  const head = [
    `${colour(severity)}  ${bold(pathText(path))}  ${message}`,
    ...(fix === undefined ? [] : [`${dim('fix:')} ${fix}`]),
    ...(rule === undefined
      ? []
      : [`${dim(`${rule.basis}: ${rule.source} (${rule.status}, read ${rule.asOf})`)}`]),
    dim(`${place}  ${code}`),
  ].map((each) => `  ${each}`);
  if (line === undefined) return head.join('\n');
  const frame = codeFrame(source, { line, column, endLine, endColumn }, colour);
  return `${head.join('\n')}\n\n${frame.replaceAll(/^/gm, '    ')}`;
}
