import { ApiError } from '../api-error.ts';
import type { ApiProblem } from './problem.ts';

/** An answer that says what is wrong, for who would rather catch than look. */
export class ClientError extends ApiError {
  override readonly name = 'ClientError';
  readonly problem: ApiProblem;

  constructor(problem: ApiProblem) {
    super(problem.code, `${problem.title}. ${problem.detail}`);
    this.problem = problem;
  }
}

export const isClientError = (error: unknown): error is ClientError =>
  error instanceof Error && error.name === 'ClientError';
