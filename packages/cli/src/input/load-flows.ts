import { type Flow, type FlowProblem, isError } from '@partwell/flow/schema';
import { CliError } from '../errors/cli-error.ts';
import { problemReport } from '../output/problem-report.ts';
import { checkFile } from '../validation/check-file.ts';
import { flowFiles } from './flow-files.ts';

export interface LoadedFlow {
  readonly file: string;
  readonly flow: Flow;
  readonly warnings: readonly FlowProblem[];
}

/** The flows behind arguments, in the order they are tried; with any that is not valid nothing can be decided. */
export function loadFlows(args: readonly string[]): LoadedFlow[] {
  const checked = flowFiles(args).map(checkFile);
  const reports = checked.flatMap(({ file, source, flow, problems }) =>
    flow && !problems.some(isError) ? [] : [problemReport(file, source, problems)],
  );
  if (reports.length > 0) throw new CliError('flow_invalid', reports.join('\n'));
  return checked.flatMap(({ file, flow, problems }) => (flow ? [{ file, flow, warnings: problems }] : []));
}
