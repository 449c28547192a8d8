import { type ChildProcess, spawn } from 'node:child_process';

/** Nothing we started outlives us, however a test ends. */
const alive = new Set<ChildProcess>();
const endAll = () => {
  for (const child of alive) child.kill('SIGKILL');
};
process.on('exit', endAll);
// A test runner ends its workers by a signal, and a signal that nobody listens to skips `exit`.
process.once('SIGTERM', () => process.exit(143));

/** A child whose words nobody needs; `answer` is a further descriptor that it writes to. */
export function startChild(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  answer?: 3,
): ChildProcess {
  const child = spawn(command, args, {
    env,
    stdio: ['ignore', 'ignore', 'ignore', ...(answer ? (['pipe'] as const) : [])],
  });
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}
