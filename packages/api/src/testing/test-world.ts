import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FlowInput, parseFlow } from '@partwell/flow/schema';
import { createApp, createContext } from '../app.ts';
import { hostHttpExecutor } from '../billing/host-http/host-http-executor.ts';
import { claimFlows } from '../flows/claim-flows.ts';
import { draftFolder } from '../flows/draft-folder.ts';
import { publishFlows } from '../flows/publish-flows.ts';
import { nodeListener } from '../http/node-listener.ts';
import { silentLog } from '../log/silent-log.ts';
import { checkedAddresses } from '../net/checked-addresses.ts';
import { httpWebhookSender } from '../outbox/http-webhook-sender.ts';
import type { Executor } from '../ports/executor.ts';
import type { Ports } from '../ports/index.ts';
import type { Random } from '../ports/random.ts';
import type { Storage } from '../ports/storage.ts';
import type { SignedAddress } from '../ports/workspaces.ts';
import type { Context } from '../services/context.ts';
import { widgetFolder } from '../static/widget-folder.ts';
import { ofTheSecret } from '../system/of-the-secret.ts';
import { systemRandom } from '../system/system-random.ts';
import { typeIds } from '../system/type-ids.ts';
import { createWorkers, type Workers, type WorkersOptions } from '../workers.ts';
import { executorByMode } from '../workspaces/executor-by-mode.ts';
import { storedWorkspace } from '../workspaces/stored-workspace.ts';
import type { TestDatabase } from './databases/test-database.ts';
import { freshDatabase } from './databases/the-database.ts';
import { type FakeHost, startFakeHost } from './fake-host.ts';
import { type TestClock, testClock } from './test-clock.ts';
import { CUSTOMER_KEY, PUBLISHABLE_KEY, SECRET_KEY, WEBHOOK_SECRET, WORKSPACE } from './test-customer.ts';
import { testFlow } from './test-flow.ts';

/** Without jitter, so that what is due when can be said. */
const random: Random = { bytes: systemRandom.bytes, unit: () => 0 };

const MASTER_KEY = new Uint8Array(32).fill(9);

export interface WorldOptions {
  readonly flows?: readonly FlowInput[];
  readonly origins?: readonly string[];
  /** Replaces or wraps single ports. */
  readonly ports?: (ports: Ports) => Partial<Ports>;
  /** Long, so that a busy machine is not taken for a host that hangs. @default 1500 */
  readonly executorTimeoutMillis?: number;
  /** How often the workers look, for tests that start them. @default as often as they do */
  readonly workers?: Pick<
    WorkersOptions,
    'recoverEveryMillis' | 'sweepEveryMillis' | 'eraseEveryMillis' | 'retentionDays'
  >;
}

/** A whole server on a real database of its own, with a host beside it. Workers stand still. */
export interface World {
  readonly url: string;
  readonly host: FakeHost;
  readonly clock: TestClock;
  readonly storage: Storage;
  readonly context: Context;
  readonly workers: Workers;
  readonly folder: string;
  readonly database: TestDatabase;
  /** Ends the server without any farewell and starts another one on the same database. */
  restart(options?: Pick<WorldOptions, 'ports' | 'flows'>): Promise<World>;
  close(): Promise<void>;
}

export const startWorld = async (options: WorldOptions = {}): Promise<World> => {
  const folder = await mkdtemp(join(tmpdir(), 'partwell-api-'));
  const host = await startFakeHost({ secret: WEBHOOK_SECRET });
  return build(folder, await freshDatabase(folder), host, testClock(), options);
};

const build = async (
  folder: string,
  database: TestDatabase,
  host: FakeHost,
  clock: TestClock,
  options: WorldOptions,
): Promise<World> => {
  const storage = await database.open();
  const ids = typeIds(clock, systemRandom);
  const files = (options.flows ?? [testFlow]).map((input) => {
    const parsed = parseFlow(JSON.stringify(input));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return { written: input, flow: parsed.flow };
  });
  const endpoint = { id: 'default', url: host.webhookUrl, secrets: [WEBHOOK_SECRET] };
  const owner = { workspace: WORKSPACE, mode: 'test' } as const;
  const made = ofTheSecret(MASTER_KEY, undefined, systemRandom);
  const { secretBox } = made;
  const call = (address: SignedAddress): Executor =>
    hostHttpExecutor(
      { clock, ids },
      { ...address, allowPrivate: true, timeoutMillis: options.executorTimeoutMillis ?? 1500 },
    );
  const workspaces = storedWorkspace(
    {
      workspace: {
        id: WORKSPACE,
        mode: 'test',
        customerKeys: new Map([['k1', CUSTOMER_KEY]]),
        endpoints: [endpoint],
        hasConfiguredExecutor: true,
      },
      publishableKey: PUBLISHABLE_KEY,
      secretKey: SECRET_KEY,
      origins: options.origins,
    },
    { storage, clock, secretBox, log: silentLog },
  );
  const flows = await publishFlows({ storage, clock }, WORKSPACE, files);
  await claimFlows({ storage, clock, ids, log: silentLog }, owner, flows);
  const base: Ports = {
    storage,
    executor: executorByMode({
      owner,
      executor: call({ url: host.executorUrl, secrets: [WEBHOOK_SECRET] }),
      workspace: workspaces,
      secretBox,
      call,
      clock,
    }),
    clock,
    ids,
    log: silentLog,
    flows,
    workspaces,
    ...made,
    addresses: checkedAddresses({ allowPrivate: true }),
    random,
    drafts: draftFolder(folder),
    widget: widgetFolder(join(folder, 'widget')),
    patienceMillis: 4000,
    onOutbox: () => workers.outbox.wake(),
  };
  const ports: Ports = { ...base, ...options.ports?.(base) };
  const context = createContext(ports);
  const workers: Workers = createWorkers(context, {
    // Long, so that a busy machine is not taken for an endpoint that hangs.
    sender: httpWebhookSender(clock, { allowPrivate: true, timeoutMillis: 20_000 }),
    endpoints: [endpoint],
    owner,
    random,
    ...options.workers,
  });
  const server = createServer(nodeListener(createApp(ports, context), ports, { ownsProcess: true }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));

  const end = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    await workers.stop();
    await context.runner.idle();
    await storage.close();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    host,
    clock,
    storage,
    context,
    workers,
    folder,
    database,
    restart: async (changes = {}) => {
      await end();
      return build(folder, database, host, clock, { ...options, ports: () => ({}), ...changes });
    },
    close: async () => {
      await end();
      await host.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
