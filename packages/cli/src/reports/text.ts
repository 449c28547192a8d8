import { isError } from '@partwell/flow/schema';
import { counted } from '../output/counted.ts';
import { fileName, problemReport } from '../output/problem-report.ts';
import { bold, dim, green, red, yellow } from '../output/style.ts';
import type { Report } from './report.ts';
import { tally } from './tally.ts';

/** For people: every problem in its lines, and how it stands in one line at the end. */
export const text: Report = (files) => {
  const blocks = files.map(({ file, source, flow, problems }) =>
    problems.length === 0
      ? `${green('✓')} ${bold(fileName(file))}  ${dim(`flow ${flow?.id}`)}`
      : problemReport(file, source, problems),
  );
  const { errors, warnings } = tally(files);
  const bad = files.filter(({ problems }) => problems.some(isError)).length;
  const summary = [
    `${counted(files.length, 'flow')}:`,
    bad === 0 ? green(files.length === 1 ? 'it is valid' : 'all are valid') : red(`${bad} not valid`),
    ...(errors > 0 ? [`(${counted(errors, 'error')}, ${counted(warnings, 'warning')})`] : []),
    ...(errors === 0 && warnings > 0 ? [yellow(`(${counted(warnings, 'warning')})`)] : []),
  ].join(' ');
  return `${blocks.join('\n')}\n${summary}`;
};
