import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerProcess } from './server-process.ts';

/** A server drains within this, or is killed. */
const drainMillis = 8_000;

/** Several servers that live and end together. */
export class Fleet {
  readonly #servers: readonly ServerProcess[];
  #isStopping = false;

  constructor(servers: readonly ServerProcess[]) {
    this.#servers = servers;
  }

  /** Settles when one ends that nobody told to end, with its name and how. */
  async firstLoss(): Promise<{ name: string; how: string }> {
    const loss = await Promise.race(
      this.#servers.map(async (server) => ({ name: server.name, how: await server.ended })),
    );
    // Ctrl-C reaches the servers as well as us, and theirs may be handled first: it is then no loss.
    await sleep(200);
    return this.#isStopping ? new Promise(() => {}) : loss;
  }

  /** Asks all to end, and settles when they have; kills what does not drain in time. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#tell('SIGTERM');
    const late = setTimeout(() => this.kill(), drainMillis);
    await Promise.all(this.#servers.map((server) => server.ended));
    clearTimeout(late);
  }

  /** Ends all at once, without their consent. */
  kill(): void {
    this.#isStopping = true;
    this.#tell('SIGKILL');
  }

  #tell(signal: NodeJS.Signals): void {
    for (const server of this.#servers) server.signal(signal);
  }
}
