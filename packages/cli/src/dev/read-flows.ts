import { stripVTControlCharacters } from 'node:util';
import { isError } from '@partwell/flow/schema';
import { isCliError } from '../errors/cli-error.ts';
import { flowFiles } from '../input/flow-files.ts';
import { problemReport } from '../output/problem-report.ts';
import { checkFile } from '../validation/check-file.ts';
import { checkTogether } from '../validation/check-together.ts';
import type { CheckedFile } from '../validation/checked-file.ts';

/** What the flow files say at one moment. */
export interface FlowsRead {
  /** Whether a server would start with them. */
  readonly isUsable: boolean;
  readonly files: readonly CheckedFile[];
  /** Errors and warnings, for a terminal; empty where there are none. */
  readonly report: string;
}

/** Reads and checks flow files as `partwell validate` does. A file that is away for a moment is a problem like others. */
export function readFlows(args: readonly string[]): FlowsRead {
  try {
    const files = checkTogether(flowFiles(args).map(checkFile));
    const found = files.filter(({ problems }) => problems.length > 0);
    return {
      isUsable: files.every(({ flow, problems }) => flow && !problems.some(isError)),
      files,
      report: found.map(({ file, source, problems }) => problemReport(file, source, problems)).join('\n'),
    };
  } catch (error) {
    if (!isCliError(error)) throw error;
    return { isUsable: false, files: [], report: error.message };
  }
}

/** Whether two readings say the same, so that a save without a change does nothing. */
export const isSame = (one: FlowsRead, other: FlowsRead): boolean => said(one) === said(other);

const said = ({ files, report }: FlowsRead): string =>
  JSON.stringify([files.map(({ file, source }) => [file, source]), report]);

/** A report without the colours of a terminal. */
export const plain = (report: string): string => stripVTControlCharacters(report);
