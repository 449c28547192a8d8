import path from 'node:path';
import { root } from '../root.ts';
import { runCommand } from './run-command.ts';

/** Where each engine's browser is; `null` where there is none, and then the advice has been shown. */
export type Browsers = Readonly<Record<'chromium' | 'firefox' | 'webkit' | 'shell', string | null>>;

/** The browsers for the specs, installed where that is allowed. */
export async function findBrowsers(): Promise<Browsers> {
  const main = path.join(root, 'packages/e2e/src/browser/main.ts');
  const { code, output } = await runCommand(process.execPath, [main], { shown: 'errors' });
  return code === 0
    ? (JSON.parse(output) as Browsers)
    : { chromium: null, firefox: null, webkit: null, shell: null };
}
