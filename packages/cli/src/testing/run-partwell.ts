import { spawnSync } from 'node:child_process';
import path from 'node:path';

const main = path.resolve(import.meta.dirname, '../main.ts');

/** Runs `partwell` as a process of its own, in a folder, with something piped in where the test says so. */
export function runPartwell(args: readonly string[], { cwd, input }: { cwd: string; input?: string }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', TZ: 'UTC' },
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, stdout, stderr };
}
