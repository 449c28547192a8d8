import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { isApiError } from './api-error.ts';
import { createApp, createContext } from './app.ts';
import { hostHttpExecutor } from './billing/host-http/host-http-executor.ts';
import { noExecutor } from './billing/no-executor.ts';
import { pageExecutor } from './billing/page-executor.ts';
import { keyFrom, masterKey } from './config/master-key.ts';
import { readSettings } from './config/read-settings.ts';
import type { Settings } from './config/settings.ts';
import { draftFolder } from './flows/draft-folder.ts';
import { logWarnings } from './flows/log-warnings.ts';
import { publishFlows } from './flows/publish-flows.ts';
import { readFlowFolder } from './flows/read-flow-folder.ts';
import { pinoLog } from './log/pino-log.ts';
import { backlogGauges } from './metrics/backlog-gauges.ts';
import { countCommitted } from './metrics/count-committed.ts';
import { metricsServer } from './metrics/metrics-server.ts';
import { prometheusMeter } from './metrics/prometheus-meter.ts';
import { timeStorage } from './metrics/time-storage.ts';
import { checkedAddresses } from './net/checked-addresses.ts';
import { httpWebhookSender } from './outbox/http-webhook-sender.ts';
import type { Clock } from './ports/clock.ts';
import type { Ports } from './ports/index.ts';
import type { Storage } from './ports/storage.ts';
import type { Workspace } from './ports/workspaces.ts';
import { widgetFolder } from './static/widget-folder.ts';
import { isShared, openDatabase } from './storage/open-database.ts';
import { databaseClock } from './system/database-clock.ts';
import { pseudonyms } from './system/pseudonyms.ts';
import { receiptSigner } from './system/receipts.ts';
import { secretBox } from './system/secret-box.ts';
import { sessionSecrets } from './system/session-secrets.ts';
import { systemClock } from './system/system-clock.ts';
import { systemRandom } from './system/system-random.ts';
import { typeIds } from './system/type-ids.ts';
import { createWorkers, type Workers } from './workers.ts';
import { configuredWorkspace } from './workspaces/configured-workspace.ts';

/** The widget's build output in the workspace, and beside the server when it is installed from a package. */
const WIDGET_FOLDER = fileURLToPath(new URL('../../widget/dist', import.meta.url));

/** Longer than any request may wait for the executor. */
const LONGEST_DRAIN_MILLIS = 15_000;

/** Environment → ports → server: the only composition root and the only reader of the environment. */
const main = async (): Promise<void> => {
  const read = readSettings(process.env);
  if (!read.ok)
    return refuse(['The environment is not complete:', ...read.problems.map((line) => `  ${line}`)]);
  const { settings } = read;
  const log = pinoLog(settings.logLevel);
  const files = await readFlowFolder(settings.flowsFolder);
  logWarnings(log, files);
  const opened = await openDatabase(settings.database);
  const measured = settings.metrics && measure(opened);
  const storage = measured?.storage ?? opened;
  const shared = isShared(settings.database);
  const clock = shared ? await databaseClock(storage) : systemClock;
  const ids = typeIds(clock, systemRandom);
  const flows = await publishFlows({ storage, clock }, settings.workspace, files);
  const workspace = workspaceOf(settings);
  const key = await masterKey(settings.dataFolder, settings.masterSecret, systemRandom);
  let workers: Workers | undefined;
  const stopping = new AbortController();
  const ports: Ports = {
    storage,
    clock,
    ids,
    log,
    ...(measured && { meter: measured.meter }),
    flows,
    executor:
      settings.executor === 'page'
        ? pageExecutor
        : settings.executor
          ? hostHttpExecutor({ clock, ids }, { ...settings.executor, allowPrivate: settings.allowHttp })
          : noExecutor,
    workspaces: configuredWorkspace({
      workspace,
      publishableKey: settings.publishableKey,
      secretKey: settings.secretKey,
      origins: settings.origins,
    }),
    secrets: sessionSecrets(key),
    receipts: receiptSigner(
      key,
      settings.secretBefore === undefined ? undefined : keyFrom(settings.secretBefore),
    ),
    pseudonyms: pseudonyms(key),
    secretBox: secretBox(key, systemRandom),
    addresses: checkedAddresses({ allowPrivate: settings.allowHttp }),
    random: systemRandom,
    drafts: draftFolder(settings.flowsFolder),
    widget: widgetFolder(WIDGET_FOLDER),
    isStopping: () => stopping.signal.aborted,
    onOutbox: () => workers?.outbox.wake(),
  };
  const context = createContext(ports);
  workers = createWorkers(context, {
    sender: httpWebhookSender(clock, { allowPrivate: settings.allowHttp }),
    endpoints: workspace.endpoints,
    owner: { workspace: workspace.id, mode: workspace.mode },
    random: systemRandom,
  });

  const server = createAdaptorServer({ fetch: createApp(ports, context).fetch });
  const refusePort = (port: number, name: string) => (error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EADDRINUSE' ? `is taken. Stop what uses it, or set ${name}` : 'cannot be used';
    refuse([`Port ${port} ${why} (${error.code}).`]);
    void storage.close().finally(() => process.exit());
  };
  server.on('error', refusePort(settings.port, 'PARTWELL_PORT'));
  if (settings.metrics && measured) {
    const { port, host } = settings.metrics;
    const figures = metricsServer(measured.meter.registry, measured.refresh(clock));
    figures.on('error', refusePort(port, 'PARTWELL_METRICS_PORT'));
    // It goes on telling while the rest is drained, and ends with the process.
    figures.listen(port, host);
  }
  server.listen(settings.port, settings.host, async () => {
    const { port } = server.address() as AddressInfo;
    await workers.start(!shared);
    if (flows.length === 0) log.warn('flows.none');
    log.info('server.listening', { port, count: flows.length });
  });

  // A connection that is kept would be closed while its next request is on the way: the last answer says so first.
  server.prependListener('request', (_request: unknown, response: ServerResponse) => {
    if (stopping.signal.aborted) response.shouldKeepAlive = false;
  });
  const hurry = new AbortController();
  const drain = async (): Promise<void> => {
    // Whoever asks again does not want to wait for the load balancer.
    if (stopping.signal.aborted) return hurry.abort();
    stopping.abort();
    log.info('server.draining');
    await sleep(settings.drainSeconds * 1000, undefined, hurry).catch(() => undefined);
    const closed = once(server, 'close');
    server.close();
    // A kept connection falls idle only when its last answer is out, so one sweep is not enough.
    const sweep = setInterval(() => {
      if ('closeIdleConnections' in server) server.closeIdleConnections();
    }, 50);
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, LONGEST_DRAIN_MILLIS).unref())]);
    clearInterval(sweep);
    await workers.stop();
    await context.runner.idle();
    await storage.close();
    log.info('server.stopped');
    process.exit(0);
  };
  process.on('SIGTERM', drain);
  process.on('SIGINT', drain);
};

/** A storage that is watched, the meter for everything else, and how what waits is read. */
const measure = (opened: Storage) => {
  const meter = prometheusMeter();
  const { storage, happened } = countCommitted(timeStorage(opened, meter.databaseCalled), meter.happened);
  return {
    storage,
    meter: { ...meter, happened },
    refresh: (clock: Clock) => backlogGauges(meter.registry, { storage: opened, clock }),
  };
};

const workspaceOf = (settings: Settings): Workspace => ({
  id: settings.workspace,
  mode: settings.mode,
  customerKeys: new Map([[settings.customerSecret.kid, settings.customerSecret.key]]),
  endpoints: settings.webhook ? [{ id: 'default', ...settings.webhook }] : [],
});

/** What is wrong before there is a server, for a person to read. */
const refuse = (lines: readonly string[]): void => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 2;
};

main().catch((error: unknown) => {
  refuse([isApiError(error) ? error.message : `Partwell cannot start: ${String(error)}`]);
  process.exit();
});
