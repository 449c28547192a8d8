import path from 'node:path';
import { root } from '../root.ts';
import { runCommand } from './run-command.ts';

/** Whether there is a PostgreSQL server to start, brought where that is allowed; where there is none, the advice is shown. */
export async function hasPostgres(): Promise<boolean> {
  const bring = path.join(root, 'packages/api/src/testing/databases/bring-postgres.ts');
  return (await runCommand(process.execPath, [bring], { shown: 'errors' })).code === 0;
}
