import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const main = path.resolve(import.meta.dirname, '../main.ts');

type Circumstances = { cwd: string; input?: string; env?: Record<string, string> };

/** Runs `partwell` as a process of its own, in a folder, with something piped in where the test says so. */
export function runPartwell(args: readonly string[], { cwd, input, env }: Circumstances) {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...inherited, TZ: 'UTC', ...(env ?? { NO_COLOR: '1' }) },
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, stdout, stderr };
}
