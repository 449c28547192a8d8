import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Mode } from '@partwell/flow/schema';
import type { Registry } from 'prom-client';
import { createApp, createContext } from './app.ts';
import { hostHttpExecutor } from './billing/host-http/host-http-executor.ts';
import { pageExecutor } from './billing/page-executor.ts';
import { keyFrom } from './config/master-key.ts';
import { secretOfDatabase } from './config/secret-of-database.ts';
import type { Settings } from './config/settings.ts';
import type { ActiveFlow } from './flows/active-flow.ts';
import { claimFlows } from './flows/claim-flows.ts';
import { draftFolder } from './flows/draft-folder.ts';
import { logWarnings } from './flows/log-warnings.ts';
import { publishFlows } from './flows/publish-flows.ts';
import { type FlowFile, readFlowFolder } from './flows/read-flow-folder.ts';
import type { ApiEnv } from './http/api-env.ts';
import { nodeListener } from './http/node-listener.ts';
import { pinoLog } from './log/pino-log.ts';
import { backlogGauges } from './metrics/backlog-gauges.ts';
import { countCommitted } from './metrics/count-committed.ts';
import { prometheusMeter } from './metrics/prometheus-meter.ts';
import { timeStorage } from './metrics/time-storage.ts';
import { checkedAddresses } from './net/checked-addresses.ts';
import { httpWebhookSender } from './outbox/http-webhook-sender.ts';
import type { Clock } from './ports/clock.ts';
import type { Ports } from './ports/index.ts';
import type { Log } from './ports/log.ts';
import type { Storage } from './ports/storage.ts';
import type { SignedAddress } from './ports/workspaces.ts';
import { widgetFolder } from './static/widget-folder.ts';
import { isShared, openDatabase } from './storage/open-database.ts';
import { type DatabaseClock, databaseClock } from './system/database-clock.ts';
import { ofTheSecret } from './system/of-the-secret.ts';
import { systemClock } from './system/system-clock.ts';
import { systemRandom } from './system/system-random.ts';
import { typeIds } from './system/type-ids.ts';
import { createWorkers, type Workers } from './workers.ts';
import type { ConfiguredWorkspace } from './workspaces/configured-workspace.ts';
import { executorByMode } from './workspaces/executor-by-mode.ts';
import { storedWorkspace } from './workspaces/stored-workspace.ts';

export interface OpenOptions {
  /** @default JSON lines on standard output, of the level in the settings */
  readonly log?: Log;
  /** The widget's build output. @default that of `@partwell/widget` beside this package */
  readonly widgetFolder?: string;
  /**
   * Nothing else runs in this process: its global `Request` and `Response` may be replaced by lighter ones.
   * @default false
   */
  readonly ownsProcess?: boolean;
}

/** Partwell at work: the API as a handler, and all that goes on beside it. */
export interface Partwell {
  /** Answers a request whose path begins at the root of the API: take the path you mount it under off. */
  fetch(request: Request, bindings?: ApiEnv['Bindings']): Response | Promise<Response>;
  /** The same for `node:http`, Express and others with its requests. Give it bodies that nobody has read. */
  readonly listener: RequestListener;
  /** That it looks after, as it starts: its own, and the other one where the database opens it. */
  readonly modes: readonly Mode[];
  /** The flows in force. */
  readonly flows: readonly ActiveFlow[];
  readonly log: Log;
  /** Where the settings ask for figures. */
  readonly figures?: { readonly registry: Registry; refresh(): Promise<void> };
  /** Says at `/readyz` from now on that it is stopping, and serves all the same. */
  announceStop(): void;
  isStopping(): boolean;
  /** Waits for what is under way and lets the database go, once. Stop your own server before. */
  stop(): Promise<void>;
}

/** The widget's build output in the workspace, and beside the server when it is installed from a package. */
const WIDGET_FOLDER = fileURLToPath(new URL('../../widget/dist', import.meta.url));

/**
 * Settings → ports → Partwell at work, in a server of your own or of ours. One a data folder: a second one, in this
 * process or in another, is refused.
 *
 * @throws ApiError what cannot be used of flows, database or data folder, in words for people.
 * @example
 * ```ts
 * const partwell = await openPartwell(settingsFrom(process.env));
 * app.use('/partwell', partwell.listener);
 * ```
 */
export const openPartwell = async (settings: Settings, options: OpenOptions = {}): Promise<Partwell> => {
  const log = options.log ?? pinoLog(settings.logLevel);
  const files = await readFlowFolder(settings.flowsFolder);
  logWarnings(log, files);
  for (const { variable, nearest } of settings.unknownVariables) {
    log.warn('settings.unknown', { variable, ...(nearest !== undefined && { nearest }) });
  }
  const opened = await openDatabase(settings.database);
  let ofDatabase: DatabaseClock | undefined;
  const close = async () => {
    ofDatabase?.stop();
    await opened.close();
  };
  try {
    ofDatabase = isShared(settings.database) ? await databaseClock(opened) : undefined;
    return await composed(settings, {
      ...options,
      log,
      files,
      opened,
      clock: ofDatabase ?? systemClock,
      close,
    });
  } catch (error) {
    // The process may live on, and try again.
    await close();
    throw error;
  }
};

interface Found extends OpenOptions {
  readonly log: Log;
  readonly files: readonly FlowFile[];
  readonly opened: Storage;
  readonly clock: Clock;
  /** Lets the database go, and whatever asks it for the time. */
  close(): Promise<void>;
}

const composed = async (
  settings: Settings,
  { log, files, opened, clock, close, ...options }: Found,
): Promise<Partwell> => {
  const measured = settings.metrics && measure(opened);
  const storage = measured?.storage ?? opened;
  // Before anything is written: a server that is refused leaves everything as it was.
  const key = await secretOfDatabase({ storage, random: systemRandom, log }, settings);
  const ids = typeIds(clock, systemRandom);
  const flows = await publishFlows({ storage, clock }, settings.workspace, files);
  const workspace = workspaceOf(settings);
  const owner = { workspace: workspace.id, mode: workspace.mode };
  await claimFlows({ storage, clock, ids, log }, owner, flows);
  const before = settings.secretBefore === undefined ? undefined : keyFrom(settings.secretBefore);
  const made = ofTheSecret(key, before, systemRandom);
  const { secretBox } = made;
  const { publishableKey, secretKey, origins } = settings;
  const workspaces = storedWorkspace(
    { workspace, publishableKey, secretKey, origins },
    { storage, clock, secretBox, log },
  );
  const call = (address: SignedAddress) =>
    hostHttpExecutor({ clock, ids }, { ...address, allowPrivate: settings.allowHttp });
  // Who carries out in which mode is known before somebody asks for it.
  const modes = (await workspaces.served()).map(({ mode }) => mode);
  let workers: Workers | undefined;
  let isStopping = false;
  const ports: Ports = {
    storage,
    clock,
    ids,
    log,
    ...(measured && { meter: measured.meter }),
    flows,
    executor: executorByMode({
      owner,
      executor: settings.executor === 'page' ? pageExecutor : settings.executor && call(settings.executor),
      workspace: workspaces,
      secretBox,
      call,
      clock,
    }),
    workspaces,
    ...made,
    addresses: checkedAddresses({ allowPrivate: settings.allowHttp }),
    random: systemRandom,
    drafts: draftFolder(settings.flowsFolder),
    widget: widgetFolder(options.widgetFolder ?? WIDGET_FOLDER),
    proxies: settings.proxies,
    isStopping: () => isStopping,
    onOutbox: () => workers?.outbox.wake(),
  };
  const context = createContext(ports);
  workers = createWorkers(context, {
    sender: httpWebhookSender(clock, { allowPrivate: settings.allowHttp }),
    endpoints: workspace.endpoints,
    owner,
    random: systemRandom,
    retentionDays: settings.retentionDays,
  });
  const app = createApp(ports, context);
  const listener = nodeListener(app, ports, { ownsProcess: options.ownsProcess === true });
  await workers.start(!isShared(settings.database));
  let stopped: Promise<void> | undefined;
  const end = async () => {
    await workers?.stop();
    await context.runner.idle();
    await close();
  };
  const inForce = (await context.flows.of(owner)).flows;
  if (inForce.length === 0) log.warn('flows.none');
  if (!settings.executor && !(await workspaces.executorOf(owner))) log.warn('executor.none', owner);

  return {
    fetch: (request, bindings) => app.fetch(request, bindings),
    listener: (request, response) => {
      // A connection that is kept would be closed while its next request is on the way: the last answer says so first.
      if (isStopping) response.shouldKeepAlive = false;
      listener(request, response);
    },
    modes,
    flows: inForce,
    log,
    ...(measured && {
      figures: { registry: measured.meter.registry, refresh: measured.refresh(clock) },
    }),
    announceStop: () => {
      isStopping = true;
    },
    isStopping: () => isStopping,
    stop: () => {
      isStopping = true;
      stopped ??= end();
      return stopped;
    },
  };
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

const workspaceOf = (settings: Settings): ConfiguredWorkspace['workspace'] => ({
  id: settings.workspace,
  mode: settings.mode,
  customerKeys: new Map([[settings.customerSecret.kid, settings.customerSecret.key]]),
  endpoints: settings.webhook ? [{ id: 'default', ...settings.webhook }] : [],
  hasConfiguredExecutor: settings.executor !== undefined,
});
