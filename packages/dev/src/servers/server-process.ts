import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { readableLine } from '../terminal/readable-line.ts';

type Options = {
  /** What the terminal calls it. */
  name: string;
  /** The file that node runs. */
  main: string;
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Told each line of its log. */
  say: (line: string) => void;
};

const guard = pathToFileURL(path.join(import.meta.dirname, 'parent-guard.ts')).href;

/** A server run as a child of ours: its lines, its end, and how to end it. */
export class ServerProcess {
  readonly name: string;
  /** How it ended, in words; settles once. */
  readonly ended: Promise<string>;
  readonly #child: ChildProcess;

  constructor({ name, main, env, cwd, say }: Options) {
    this.name = name;
    this.#child = spawn(process.execPath, ['--import', guard, main], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => say(readableLine(line)));
    }
    this.ended = new Promise((resolve) => {
      this.#child.once('error', (error) => resolve(error.message));
      this.#child.once('close', (code, signal) =>
        resolve(signal ? `ended by ${signal}` : `ended with exit code ${code}`),
      );
    });
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null && this.#child.pid !== undefined;
  }

  signal(signal: NodeJS.Signals): void {
    if (this.isRunning) this.#child.kill(signal);
  }
}
