import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ky from 'ky';

const PATIENCE_MILLIS = 60_000;

/** All that a program is given of our own environment. */
const fromHere = {
  PATH: process.env.PATH ?? '',
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(tmpdir(), 'partwell-compiled'),
};

/** Nothing we started outlives us, however a test ends. */
const alive = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

/** One of our servers as a real process: started, killed and started again on the same port and data. */
export class Program {
  readonly url: string;
  readonly #file: string;
  readonly #env: Record<string, string>;
  readonly #ready: string;
  #child: ChildProcess | undefined;
  /** What it said, newest last; shown when it does not come up. */
  #said = '';

  constructor(options: { file: string; port: number; ready: string; env: Record<string, string> }) {
    this.url = `http://localhost:${options.port}`;
    this.#file = options.file;
    this.#env = options.env;
    this.#ready = `http://127.0.0.1:${options.port}${options.ready}`;
  }

  /**
   * Settles when it answers. Throws with what it said when it ends or stays silent.
   *
   * @param nodeOptions of this run of it. @default none
   */
  async start(nodeOptions: readonly string[] = []): Promise<void> {
    const child = spawn(process.execPath, [...nodeOptions, this.#file], {
      env: { ...fromHere, ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    alive.add(child);
    child.once('exit', () => alive.delete(child));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#said = (this.#said + chunk.toString()).slice(-20_000);
      });
    }
    try {
      const answer = await ky(this.#ready, {
        totalTimeout: PATIENCE_MILLIS,
        retry: { limit: PATIENCE_MILLIS, delay: () => 25, shouldRetry: () => this.isRunning },
      });
      await answer.body?.cancel();
    } catch (cause) {
      const why = this.isRunning ? 'does not answer' : `ended with ${child.exitCode ?? child.signalCode}`;
      throw new Error(`${this.#file} ${why}:\n${this.#said}`, { cause });
    }
  }

  get isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Whether its last life ended with SIGKILL, by whosever hand. */
  get wasKilled(): boolean {
    return this.#child?.signalCode === 'SIGKILL';
  }

  /** Settles when it has ended, however that came. */
  async ended(): Promise<void> {
    if (this.isRunning && this.#child) await once(this.#child, 'exit');
  }

  /** Everything it has logged of late. */
  get log(): string {
    return this.#said;
  }

  /** Stops the process in its tracks, as a machine does that no longer has time for it. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }

  /** Ends it and waits for that. Nothing happens where it has ended already. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#child;
    if (!child || !this.isRunning) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    if (signal === 'SIGTERM') child.kill('SIGCONT');
    await gone;
  }
}
