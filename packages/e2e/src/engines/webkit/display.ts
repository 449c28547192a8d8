import type { ChildProcess } from 'node:child_process';
import { startChild } from './start-child.ts';

/**
 * A screen that nobody looks at. No window manager gives the focus there: it is with the window under the
 * pointer, which rests in the middle. So a screen is for one window, and smaller than any.
 */
export class Display {
  /** Such as `:7`. */
  readonly name: string;
  readonly #server: ChildProcess;

  private constructor(name: string, server: ChildProcess) {
    this.name = name;
    this.#server = server;
  }

  static async start(): Promise<Display> {
    // It chooses a number that is free, and says which on the descriptor it is given.
    const size = ['-screen', '0', '200x200x24'];
    const server = startChild('Xvfb', ['-displayfd', '3', ...size, '-nolisten', 'tcp'], process.env, 3);
    const number = await new Promise<string>((resolve, reject) => {
      server.stdio[3]?.once('data', (said: Buffer) => resolve(said.toString().trim()));
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    });
    return new Display(`:${number}`, server);
  }

  end(): void {
    this.#server.kill();
  }
}
