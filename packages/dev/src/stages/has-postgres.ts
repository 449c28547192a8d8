import path from 'node:path';
import { root } from '../root.ts';
import { runCommand } from './run-command.ts';
import type { Stage } from './stage.ts';

/**
 * What is left out where this machine has no PostgreSQL, and says so; under CI it is a failure, so that no database is
 * forgotten.
 *
 * @returns undefined where there is one.
 */
export async function withoutPostgres(): Promise<Stage | undefined> {
  const look = path.join(root, 'packages/api/src/testing/databases/print-postgres.ts');
  const { code, output } = await runCommand(process.execPath, [look]);
  if (code === 0) return undefined;
  const failed = process.env.CI ? 1 : 0;
  const notes = [`Not run: ${output.trim()}`];
  return {
    name: 'PostgreSQL',
    run: async () => ({ passed: 0, failed, notes, output: '', isInterrupted: false }),
  };
}
