import path from 'node:path';
import { root } from '../root.ts';
import { runCommand } from './run-command.ts';

/** The browser for the specs, installed where that is allowed; without one the advice has been shown. */
export async function findBrowser(): Promise<string | undefined> {
  const main = path.join(root, 'packages/e2e/src/browser/main.ts');
  const { code, output } = await runCommand(process.execPath, [main], { shown: 'errors' });
  return code === 0 ? output.trim() : undefined;
}
