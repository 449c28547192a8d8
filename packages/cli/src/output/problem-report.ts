import type { FlowProblem } from '@partwell/flow/schema';
import { codeFrame } from './code-frame.ts';
import { bold, dim, red } from './style.ts';

/** What is wrong with a flow document, for people: path, sentence, place and the lines around it. */
export function problemReport(file: string, source: string, problems: readonly FlowProblem[]): string {
  const blocks = problems.map(({ code, path, message, line, column }) => {
    const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
    const head = `  ${bold(pathText(path))}  ${message}\n  ${dim(`${place}  ${code}`)}`;
    if (line === undefined) return head;
    const frame = codeFrame(source, line, column ?? 1).replaceAll(/^/gm, '    ');
    return `${head}\n\n${frame}`;
  });
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${red('✗')} ${bold(file)}  ${count}\n\n${blocks.join('\n\n')}\n`;
}

/** `offers.pause.months[0]`; the top itself has no name. */
function pathText(path: FlowProblem['path']): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
  return text.replace(/^\./, '') || 'document';
}
