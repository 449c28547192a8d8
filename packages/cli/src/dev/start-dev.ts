import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPartwell, settingsFrom } from '@partwell/api';
import type { CustomerFacts } from '@partwell/flow/schema';
import { CliError } from '../errors/cli-error.ts';
import { type DevKeys, newDevKeys } from './dev-keys.ts';
import { devLog } from './dev-log.ts';
import { devServer } from './dev-server.ts';
import { createFeed } from './feed.ts';
import { livePartwell } from './live-partwell.ts';
import { pretendHost } from './pretend-host.ts';
import { type FlowsRead, isSame, plain, readFlows } from './read-flows.ts';
import { watchFlows } from './watch-flows.ts';

export interface DevOptions {
  /** Files and folders. */
  readonly flows: readonly string[];
  readonly customers: readonly CustomerFacts[];
  /** 0 takes a free one. */
  readonly port: number;
  /** Where a host of the developer's carries out. @default here, in memory */
  readonly executor?: string | undefined;
  /** Where a host of the developer's is told. @default here */
  readonly webhook?: string | undefined;
  /** @default that of `@partwell/widget` */
  readonly widgetFolder?: string;
  /** A line or more for the terminal. */
  readonly say: (text: string) => void;
}

export interface Dev {
  readonly url: string;
  readonly keys: DevKeys;
  /** Such as `default, version 1`; empty while no flow can be used. */
  readonly flows: readonly string[];
  stop(): Promise<void>;
}

/**
 * A whole Partwell for one developer: API, page and host in this process, its database in a folder that ends with it.
 *
 * A save opens the API anew on the same database, with copies of the files that were good: a file that is broken
 * meanwhile cannot take the last good one away.
 *
 * @throws CliError when the port is taken, or there is no file to begin with.
 */
export async function startDev(options: DevOptions): Promise<Dev> {
  const { say } = options;
  let read = readFlows(options.flows);
  if (read.files.length === 0) throw new CliError('no_flow_files', read.report);

  const folder = mkdtempSync(path.join(tmpdir(), 'partwell-dev-'));
  const keys = newDevKeys();
  const feed = createFeed();
  const host = pretendHost(keys, (call) => {
    const at = new Date().toISOString();
    say(`${at.slice(11, 19)}  → ${call.to}  ${call.says}`);
    feed.tell({ kind: 'call', at, ...call });
  });
  const state = { revision: randomBytes(6).toString('hex'), flows: [] as string[] };
  const live = livePartwell(() =>
    openPartwell(settings(), {
      log: devLog(say),
      ...(options.widgetFolder !== undefined && { widgetFolder: options.widgetFolder }),
    }),
  );
  const server = devServer({ ...options, keys, feed, host, live, state });
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
    rmSync(folder, { recursive: true });
    const why = cause.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${cause.code})`;
    throw new CliError('option_invalid', `Port ${options.port} ${why}. Choose another with --port.`, {
      cause,
    });
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://localhost:${port}`;

  function settings() {
    const here = `http://127.0.0.1:${port}`;
    return settingsFrom({
      ...keys,
      PARTWELL_FLOWS: path.join(folder, 'flows'),
      PARTWELL_DATA: path.join(folder, 'data'),
      PARTWELL_EXECUTOR_URL: options.executor ?? `${here}/dev/executor`,
      PARTWELL_WEBHOOK_URL: options.webhook ?? `${here}/dev/webhooks`,
      PARTWELL_ALLOW_HTTP: 'true',
    });
  }

  async function use({ isUsable, files, report }: FlowsRead): Promise<void> {
    feed.tell({ kind: 'problems', report: isUsable ? '' : plain(report) });
    if (report !== '') say(report);
    if (!isUsable) return;
    keep(path.join(folder, 'flows'), files);
    const { flows } = await live.reopen();
    state.flows = flows.map(({ id, version }) => `${id}, version ${version}`);
    state.revision = randomBytes(6).toString('hex');
    feed.tell({ kind: 'revision', revision: state.revision });
  }

  /** Without it the control does what it does by itself, which looks like a mistake of the developer's. */
  async function missesWidget(): Promise<boolean> {
    return state.flows.length > 0 && (await fetch(`http://127.0.0.1:${port}/partwell.js`)).status === 404;
  }

  // One save after the other: each opens what the one before has closed.
  let turn = use(read);
  let unwatch = () => {};
  const stop = async () => {
    unwatch();
    await turn.catch(() => {});
    feed.close();
    server.close();
    await live.stop();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await turn;
  } catch (error) {
    await stop();
    throw error;
  }
  if (await missesWidget()) say('! There is no widget to show. In a checkout, build it: npm run build');
  unwatch = watchFlows(options.flows, () => {
    turn = turn
      .then(async () => {
        const next = readFlows(options.flows);
        if (isSame(read, next)) return;
        read = next;
        await use(read);
        const at = new Date().toISOString().slice(11, 19);
        say(`${at}  ${read.isUsable ? `✓ ${state.flows.join(', ')}` : '✗ The last good flow stays.'}`);
      })
      .catch((error: unknown) => say(`The flow cannot be opened: ${String(error)}`));
  });

  return {
    url,
    keys,
    get flows() {
      return state.flows;
    },
    stop,
  };
}

/** Copies what was read, in the order in which it is tried; no name makes a draft of one. */
function keep(folder: string, files: FlowsRead['files']): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [index, { source }] of files.entries()) {
    writeFileSync(path.join(folder, `${String(index).padStart(3, '0')}.jsonc`), source);
  }
}
