import type { Stage } from './stage.ts';

/**
 * In the place of a stage that this machine cannot run: says so; under CI it is a failure, so that nothing is forgotten.
 *
 * @param what is missing, as in "there is no PostgreSQL".
 */
export function missingStage(name: string, what: string): Stage {
  const note = `Not run: there is no ${what} on this machine; see the advice at the top.`;
  return {
    name,
    run: async () => ({
      passed: 0,
      ...(process.env.CI ? { failed: 1, failures: [note] } : { failed: 0 }),
      notes: [note],
      output: '',
      isInterrupted: false,
    }),
  };
}
