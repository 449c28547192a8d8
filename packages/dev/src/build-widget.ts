import path from 'node:path';
import { newestMillis } from './data/newest.ts';
import { root } from './root.ts';
import { runCommand } from './stages/run-command.ts';

const widget = path.join(root, 'packages/widget');
const inputs = [
  ...['src', 'build.ts', 'package.json'].map((name) => path.join(widget, name)),
  path.join(root, 'packages/flow/src'),
  path.join(root, 'pnpm-lock.yaml'),
];

/** Builds what the browser loads, when its sources are newer than the last build. Says whether it did. */
export async function buildWidget(): Promise<'built' | 'fresh'> {
  if (newestMillis([path.join(widget, 'dist/partwell.js')]) > newestMillis(inputs)) return 'fresh';
  const { code, output, isInterrupted } = await runCommand(process.execPath, ['build.ts'], { cwd: widget });
  if (isInterrupted) process.exit(130);
  if (code !== 0) throw new Error(`The widget could not be built:\n${output}`);
  return 'built';
}
