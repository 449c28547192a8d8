import { ApiError } from '../api-error.ts';

/** What is wrong with the flows of a folder: every problem at once, each with file, place and fix. */
export class FlowFolderError extends ApiError {
  override readonly name = 'FlowFolderError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('flows_invalid', `The flows cannot be used:\n${problems.map((line) => `  ${line}`).join('\n')}`);
    this.problems = problems;
  }
}
