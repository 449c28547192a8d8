import { type FlowProblem, isError } from '@partwell/flow/schema';
import { pathText } from '../output/path-text.ts';
import { printable } from '../output/printable.ts';
import type { Report } from './report.ts';

/** Workflow commands of GitHub Actions: each problem becomes a note at its line in the pull request. */
export const github: Report = (files) =>
  files.flatMap(({ file, problems }) => problems.map((problem) => command(file, problem))).join('\n');

function command(file: string, problem: FlowProblem): string {
  const { code, path, message, fix, line, column, endLine, endColumn } = problem;
  const isOneLine = endLine === undefined || endLine === line;
  const properties = {
    ...(file !== '-' && { file }),
    line,
    endLine,
    // GitHub knows columns only within one line.
    ...(isOneLine && { col: column, endColumn }),
    title: `${printable(pathText(path))} (${code})`,
  };
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const text = fix === undefined ? message : `${message} Write: ${fix}`;
  return `::${isError(problem) ? 'error' : 'warning'} ${list.join(',')}::${escapeData(text)}`;
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
