import type { Failure } from '../../loader/contract.ts';

/** Why the dialog could not be opened. Never reaches the visitor: the page's own cancel follows. */
export class LoadError extends Error implements Failure {
  override readonly name = 'LoadError';
  readonly code: string;

  constructor(code: string, message?: string) {
    super(message);
    this.code = code;
  }
}
