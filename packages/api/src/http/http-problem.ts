import { ApiError } from '../api-error.ts';
import { type ProblemCode, problemCodes } from './problem-codes.ts';
import type { ProblemView } from './problem-view.ts';

export interface HttpProblemOptions {
  /** Says what to do here; without it the sentence of the table. */
  readonly detail?: string | undefined;
  readonly retryAfterSeconds?: number;
  /** What is wrong with a document, each with its place. */
  readonly problems?: readonly ProblemView[] | undefined;
}

/** A failure on its way to the client as problem details (RFC 9457). */
export class HttpProblem extends ApiError {
  override readonly name = 'HttpProblem';
  override readonly code: ProblemCode;
  readonly retryAfterSeconds: number | undefined;
  readonly problems: readonly ProblemView[] | undefined;

  constructor(code: ProblemCode, options: HttpProblemOptions = {}) {
    super(code, options.detail ?? problemCodes[code].detail);
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.problems = options.problems;
  }
}
