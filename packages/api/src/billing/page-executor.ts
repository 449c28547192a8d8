import type { Executor } from '../ports/executor.ts';

/**
 * The host's page carries it out, and its word is all there is: nothing can be called from here and nothing can
 * be read back. What the page never tells is not known, for good.
 */
export const pageExecutor: Executor = {
  handsToPage: () => true,
  execute: async () => ({ code: 'unknown', why: 'not_configured' }),
  read: async () => ({ code: 'unknown', why: 'not_configured' }),
};
