import { isError } from '@partwell/flow/schema';
import type { CheckedFile } from '../validation/checked-file.ts';

/** How many errors and warnings there are. */
export function tally(files: readonly CheckedFile[]): { errors: number; warnings: number } {
  const problems = files.flatMap(({ problems }) => problems);
  const errors = problems.filter(isError).length;
  return { errors, warnings: problems.length - errors };
}
