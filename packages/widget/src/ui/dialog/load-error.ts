import type { Failure } from '../../loader/contract.ts';

/** Why the dialog could not be opened. Never reaches the visitor: the page's own cancel follows. */
export const loadError = (code: string, message?: string): Error & Failure =>
  Object.assign(new Error(message), { code });
