import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { main } from './run-partwell.ts';

/** Starts `partwell` as a process of its own that goes on until it is told to stop. */
export function startPartwell(
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
) {
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: {
      ...process.env,
      TZ: 'UTC',
      NO_COLOR: '1',
      // Half of what a start costs, where a test has many.
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'partwell-compiled'),
      ...env,
    },
  });
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  const exit = once(child, 'exit');
  return {
    child,
    /** Resolves when it has ended. */
    ended: async () => ({
      code: (await exit)[0] as number | null,
      stdout: await stdout,
      stderr: await stderr,
    }),
  };
}
