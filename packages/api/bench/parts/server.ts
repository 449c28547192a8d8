import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApiProcess } from '../../src/testing/api-process.ts';
import { builtServer } from '../../src/testing/built-server.ts';
import type { FakeHost } from '../../src/testing/fake-host.ts';
import { freePort } from '../../src/testing/free-port.ts';
import { testFlow } from '../../src/testing/test-flow.ts';

/** What a server says about itself, since it began. */
export interface Usage {
  readonly cpuMillis: number;
  readonly memoryMegabytes: number;
}

/** The server as an operator runs it, in a process of its own. */
export interface BenchServer {
  readonly url: string;
  /** From the start of the process to its first answer of `/readyz`. */
  readonly readyMillis: number;
  usage(): Promise<Usage>;
  end(): Promise<void>;
}

/**
 * @param database how it is told of its database; a SQLite file of its own where nothing is said.
 * @param host where actions are carried out; what it is told of is left out, so that nothing but requests is measured.
 */
export const startServer = async (
  host: Pick<FakeHost, 'executorUrl' | 'webhookUrl'>,
  database?: Readonly<Record<string, string>>,
  isTold = false,
): Promise<BenchServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'partwell-bench-'));
  await writeFile(join(folder, 'test.json'), JSON.stringify(testFlow));
  const [port, metricsPort] = [await freePort(), await freePort()];
  const own = database ?? { PARTWELL_DATA: join(folder, 'data') };
  const built = await builtServer();
  const environment = {
    PARTWELL_FLOWS: folder,
    PARTWELL_METRICS_PORT: String(metricsPort),
    PARTWELL_LOG: 'warn',
    // As in the image.
    MALLOC_ARENA_MAX: '2',
    PARTWELL_SECRET: 'thirty-two-letters-for-a-bench-only',
    // Each request is somebody else's, so that nobody is asked to wait.
    PARTWELL_PROXIES: '1',
    ...(!isTold && { PARTWELL_WEBHOOK_URL: '', PARTWELL_WEBHOOK_SECRET: '' }),
    ...own,
  };
  const begunAt = performance.now();
  const server = startApiProcess(host as FakeHost, port, environment, built.program);
  // Where the bench fails, nothing stays behind.
  process.once('exit', () => server.child.kill('SIGKILL'));
  for (;;) {
    const ready = await fetch(`${server.url}/readyz`).catch(() => undefined);
    await ready?.text();
    if (ready?.ok) break;
    if (server.child.exitCode !== null) throw new Error(`The server has ended.\n${server.log()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const readyMillis = performance.now() - begunAt;

  return {
    url: server.url,
    readyMillis,
    usage: async () => {
      const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
      const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
      return {
        cpuMillis: figure('process_cpu_seconds_total') * 1000,
        memoryMegabytes: figure('process_resident_memory_bytes') / 2 ** 20,
      };
    },
    end: async () => {
      server.child.kill('SIGKILL');
      await server.ended;
      await built.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
