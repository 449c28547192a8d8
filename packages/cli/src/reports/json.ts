import { isError } from '@partwell/flow/schema';
import { jsonText } from '../output/json-text.ts';
import type { Report } from './report.ts';
import { tally } from './tally.ts';

/** For programs. The shape is in the README and keeps to its `version`. */
export const json: Report = (files) => {
  const { errors, warnings } = tally(files);
  return jsonText({
    version: 1,
    ok: errors === 0,
    errors,
    warnings,
    files: files.map(({ file, flow, problems }) => ({
      file,
      ok: !problems.some(isError),
      flow: flow?.id ?? null,
      problems: problems.map((problem) => ({ ...problem, severity: problem.severity ?? 'error' })),
    })),
  });
};
