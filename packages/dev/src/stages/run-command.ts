import { spawn } from 'node:child_process';
import { root } from '../root.ts';

type Options = {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** What is shown as it comes, instead of being held back. @default 'nothing' */
  shown?: 'nothing' | 'errors' | 'all';
};

/** How a command ended, and what it said when that was held back. */
export type CommandEnd = { code: number; output: string; isInterrupted: boolean };

/** Runs a command to its end; a signal that ends us ends it first. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { cwd = root, env = process.env, shown = 'nothing' }: Options = {},
): Promise<CommandEnd> {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', shown === 'all' ? 'inherit' : 'pipe', shown === 'nothing' ? 'pipe' : 'inherit'],
  });
  let isInterrupted = false;
  const pass = (signal: NodeJS.Signals) => {
    isInterrupted = true;
    child.kill(signal);
  };
  process.on('SIGINT', pass).on('SIGTERM', pass);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.once('close', (status) => resolve(status ?? 1));
  });
  process.off('SIGINT', pass).off('SIGTERM', pass);
  return { code, output, isInterrupted };
}
