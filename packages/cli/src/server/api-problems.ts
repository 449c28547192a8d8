import type { FlowProblem } from '@partwell/api/client';
import { printable } from '../output/printable.ts';
import { dim, red, yellow } from '../output/style.ts';

/** What a server says is wrong with a document, a line each and one for the fix. */
export const apiProblems = (problems: readonly FlowProblem[]): string[] =>
  problems.flatMap(({ severity, pointer, message, fix, code }) => [
    `  ${(severity === 'error' ? red : yellow)(severity)}  ${printable(pointer)}  ${printable(message)} ${dim(`(${code})`)}`,
    ...(fix === undefined ? [] : [`         ${dim('fix:')} ${printable(fix)}`]),
  ]);
