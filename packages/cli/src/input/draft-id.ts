import path from 'node:path';
import { isError } from '@partwell/flow/schema';
import { CliError } from '../errors/cli-error.ts';
import { problemReport } from '../output/problem-report.ts';
import { checkFile } from '../validation/check-file.ts';
import { isDraft } from './flow-files.ts';

/** The id of the flow whose draft is meant: as it is, or read from the file. */
export function draftId(fileOrId: string): string {
  if (!/\.jsonc?$/.test(fileOrId)) {
    if (/^[a-z0-9][a-z0-9-]{0,63}$/.test(fileOrId)) return fileOrId;
    throw new CliError('option_invalid', `\`${fileOrId}\` is no id of a flow and no .json or .jsonc file.`);
  }
  if (!isDraft(fileOrId)) {
    const { dir, name, ext } = path.parse(fileOrId);
    const draft = path.join(dir, `${name}.draft${ext}`);
    throw new CliError('option_invalid', `${fileOrId} is in force, and no draft. Write yours as ${draft}.`);
  }
  const { file, source, flow, problems } = checkFile(fileOrId);
  // One that breaks a rule of fairness is a flow all the same: to see it is what a preview is for.
  if (!flow) throw new CliError('flow_invalid', problemReport(file, source, problems.filter(isError)));
  return flow.id;
}
