import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../system/system-clock.ts';
import type { Served } from './api-client.ts';
import type { FakeHost } from './fake-host.ts';
import { CUSTOMER_SECRET, PUBLISHABLE_KEY, SECRET_KEY, WEBHOOK_SECRET, WORKSPACE } from './test-customer.ts';

/** A server as an operator runs it: a process of its own, told by its environment. */
export interface ApiProcess extends Served {
  readonly child: ChildProcess;
  /** Everything it has said. */
  readonly log: () => string;
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number | null>;
  listening(): Promise<void>;
}

/** What a server is told of keys, host and port. */
export const serverEnvironment = (host: FakeHost, port: number): Readonly<Record<string, string>> => ({
  PARTWELL_PORT: String(port),
  PARTWELL_WORKSPACE: WORKSPACE,
  PARTWELL_PUBLISHABLE_KEY: PUBLISHABLE_KEY,
  PARTWELL_SECRET_KEY: SECRET_KEY,
  PARTWELL_CUSTOMER_SECRET: CUSTOMER_SECRET,
  PARTWELL_EXECUTOR_URL: host.executorUrl,
  PARTWELL_EXECUTOR_SECRET: WEBHOOK_SECRET,
  PARTWELL_WEBHOOK_URL: host.webhookUrl,
  PARTWELL_WEBHOOK_SECRET: WEBHOOK_SECRET,
  PARTWELL_ALLOW_HTTP: 'true',
});

/**
 * @param environment what is said beside keys, host and port.
 * @param program what Node.js is told to start: the sources where nothing is said.
 */
export const startApiProcess = (
  host: FakeHost,
  port: number,
  environment: Readonly<Record<string, string>>,
  program: readonly string[] = [join(import.meta.dirname, '..', 'main.ts')],
): ApiProcess => {
  const child = spawn(process.execPath, program, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'partwell-compiled'),
      ...serverEnvironment(host, port),
      ...environment,
    },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      log += part;
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    url: `http://127.0.0.1:${port}`,
    clock: systemClock,
    child,
    log: () => log,
    ended,
    listening: () =>
      until(() => {
        if (child.exitCode !== null) throw new Error(`It has ended.\n${log}`);
        return log.includes('server.listening');
      }),
  };
};

/** Waits for something that happens in another process. */
export const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  for (let round = 0; round < 1600; round += 1) {
    if (await holds()) return;
    await sleep(25);
  }
  throw new Error('It did not become true.');
};
