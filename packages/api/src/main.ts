import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isApiError } from './api-error.ts';
import { programHelp } from './config/program-help.ts';
import { settingsFrom } from './config/settings-from.ts';
import { metricsServer } from './metrics/metrics-server.ts';
import { type ListeningAt, whyNotListening } from './net/why-not-listening.ts';
import { openPartwell } from './open-partwell.ts';
import { whereIs } from './storage/where-is.ts';
import { within } from './system/within.ts';
import { version } from './version.ts';

/** Longer than any request may wait for the executor. */
const LONGEST_DRAIN_MILLIS = 12_000;
/** For all of it, with what is sent and asked beside the requests. What is cut off is taken up by the next server. */
const LONGEST_STOP_MILLIS = 15_000;

/** Environment → Partwell → server: the only reader of the environment. */
const main = async (): Promise<void> => {
  const said = programHelp(process.argv.slice(2));
  if (said !== undefined) return void process.stdout.write(said);
  const settings = settingsFrom(process.env);
  const partwell = await openPartwell(settings, { ownsProcess: true });
  const { log, figures } = partwell;

  const server = createServer(partwell.listener);
  const refuseAddress = (at: ListeningAt) => (error: NodeJS.ErrnoException) => {
    refuse(whyNotListening(at, error));
    void partwell.stop().finally(() => process.exit());
  };
  const names = { portName: 'PARTWELL_PORT', hostName: 'PARTWELL_HOST' };
  server.on('error', refuseAddress({ port: settings.port, host: settings.host, ...names }));
  if (settings.metrics && figures) {
    const { port, host } = settings.metrics;
    const figuresServer = metricsServer(figures.registry, figures.refresh);
    const theirs = { portName: 'PARTWELL_METRICS_PORT', hostName: 'PARTWELL_METRICS_HOST' };
    figuresServer.on('error', refuseAddress({ port, host, ...theirs }));
    // It goes on telling while the rest is drained, and ends with the process.
    figuresServer.listen(port, host);
  }
  server.listen(settings.port, settings.host, () => {
    const { port } = server.address() as AddressInfo;
    const { host, workspace, database } = settings;
    log.info('server.listening', {
      ...{ version, port, host, workspace, mode: partwell.modes.join(', '), count: partwell.flows.length },
      ...whereIs(database),
    });
  });

  const hurry = new AbortController();
  const drain = async (): Promise<void> => {
    // Whoever asks again does not want to wait for the load balancer.
    if (partwell.isStopping()) return hurry.abort();
    partwell.announceStop();
    log.info('server.draining');
    await sleep(settings.drainSeconds * 1000, undefined, hurry).catch(() => undefined);
    const isDone = await within(LONGEST_STOP_MILLIS, finish());
    if (isDone) log.info('server.stopped');
    else log.warn('server.cut_off');
    process.exit(0);
  };
  const finish = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    // A kept connection falls idle only when its last answer is out, so one sweep is not enough.
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    await within(LONGEST_DRAIN_MILLIS, closed);
    clearInterval(sweep);
    await partwell.stop();
  };
  process.on('SIGTERM', drain);
  process.on('SIGINT', drain);
};

/** Somebody has to change something first. */
const WRONG = 2;
/** Starting again later will do: the database is away, full, or takes no writes for now. */
const LATER = 3;

/** What is wrong before there is a server, for a person to read. */
const refuse = (words: string, exitCode = WRONG): void => {
  process.stderr.write(`${words}\n`);
  process.exitCode = exitCode;
};

main().catch((error: unknown) => {
  if (isApiError(error)) refuse(error.message, error.code === 'storage_unreachable' ? LATER : WRONG);
  else refuse(`Partwell cannot start: ${String(error)}`);
  process.exit();
});
