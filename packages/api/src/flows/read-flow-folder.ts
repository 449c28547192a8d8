import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFlow } from '@partwell/flow/fairness';
import { type Flow, type FlowProblem, isError, readFlow } from '@partwell/flow/schema';
import { isFlowFile } from './flow-file-names.ts';
import { FlowFolderError } from './flow-folder-error.ts';
import { problemLines } from './problem-lines.ts';

export interface FlowFile {
  readonly file: string;
  /** The document as it was written, without its comments. */
  readonly written: unknown;
  readonly flow: Flow;
  /** What is not wrong and could be better. */
  readonly warnings: readonly FlowProblem[];
}

/**
 * Reads every `*.json` and `*.jsonc` of a folder that is no draft, in order of file name, and holds each against the
 * rules of its fairness profiles.
 *
 * @throws FlowFolderError `flows_invalid` with all problems of all files.
 */
export const readFlowFolder = async (folder: string): Promise<FlowFile[]> => {
  const problems: string[] = [];
  const files: FlowFile[] = [];
  const owners = new Map<string, string>();

  for (const file of await flowFilesOf(folder)) {
    const text = await readFile(join(folder, file), 'utf8');
    const { flow, problems: found } = checkFlow(text);
    const errors = found.filter(isError);
    for (const error of errors) problems.push(...problemLines(file, text, error));
    if (!flow || errors.length > 0) continue;
    const other = owners.get(flow.id);
    if (other) problems.push(`${file}  id: "${flow.id}" is also the id of ${other}. Give each flow its own.`);
    owners.set(flow.id, file);
    files.push({ file, written: readFlow(text).written, flow, warnings: found });
  }
  if (problems.length > 0) throw new FlowFolderError(problems);
  return files;
};

const flowFilesOf = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).filter(isFlowFile).sort();
  } catch (cause) {
    throw new FlowFolderError([
      `The folder ${folder} cannot be read (${(cause as NodeJS.ErrnoException).code}).`,
    ]);
  }
};
