import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Flow, parseFlow } from '@partwell/flow/schema';
import { FlowFolderError } from './flow-folder-error.ts';

export interface FlowFile {
  readonly file: string;
  /** As it was written. */
  readonly text: string;
  readonly flow: Flow;
}

/**
 * Reads every `*.json` of a folder, in order of file name.
 *
 * @throws FlowFolderError `flows_invalid` with all problems of all files.
 */
export const readFlowFolder = async (folder: string): Promise<FlowFile[]> => {
  const problems: string[] = [];
  const files: FlowFile[] = [];
  const owners = new Map<string, string>();

  for (const file of await jsonFilesOf(folder)) {
    const text = await readFile(join(folder, file), 'utf8');
    const parsed = parseFlow(text);
    if (!parsed.ok) {
      for (const { path, message, line, column } of parsed.problems) {
        const place = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
        problems.push(`${file}${place}  ${path ? `${path}: ` : ''}${message}`);
      }
      continue;
    }
    const other = owners.get(parsed.flow.id);
    if (other)
      problems.push(`${file}  id: "${parsed.flow.id}" is also the id of ${other}. Give each flow its own.`);
    owners.set(parsed.flow.id, file);
    files.push({ file, text, flow: parsed.flow });
  }
  if (problems.length > 0) throw new FlowFolderError(problems);
  return files;
};

const jsonFilesOf = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch (cause) {
    throw new FlowFolderError([
      `The folder ${folder} cannot be read (${(cause as NodeJS.ErrnoException).code}).`,
    ]);
  }
};
