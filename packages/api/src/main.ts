import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { isApiError } from './api-error.ts';
import { settingsFrom } from './config/settings-from.ts';
import { metricsServer } from './metrics/metrics-server.ts';
import { openPartwell } from './open-partwell.ts';

/** Longer than any request may wait for the executor. */
const LONGEST_DRAIN_MILLIS = 15_000;

/** Environment → Partwell → server: the only reader of the environment. */
const main = async (): Promise<void> => {
  const settings = settingsFrom(process.env);
  const partwell = await openPartwell(settings);
  const { log, figures } = partwell;

  const server = createAdaptorServer({ fetch: partwell.fetch });
  const refusePort = (port: number, name: string) => (error: NodeJS.ErrnoException) => {
    const why =
      error.code === 'EADDRINUSE' ? `is taken. Stop what uses it, or set ${name}` : 'cannot be used';
    refuse([`Port ${port} ${why} (${error.code}).`]);
    void partwell.stop().finally(() => process.exit());
  };
  server.on('error', refusePort(settings.port, 'PARTWELL_PORT'));
  if (settings.metrics && figures) {
    const { port, host } = settings.metrics;
    const figuresServer = metricsServer(figures.registry, figures.refresh);
    figuresServer.on('error', refusePort(port, 'PARTWELL_METRICS_PORT'));
    // It goes on telling while the rest is drained, and ends with the process.
    figuresServer.listen(port, host);
  }
  server.listen(settings.port, settings.host, () => {
    const { port } = server.address() as AddressInfo;
    log.info('server.listening', { port, count: partwell.flows.length });
  });

  // A connection that is kept would be closed while its next request is on the way: the last answer says so first.
  server.prependListener('request', (_request: unknown, response: ServerResponse) => {
    if (partwell.isStopping()) response.shouldKeepAlive = false;
  });
  const hurry = new AbortController();
  const drain = async (): Promise<void> => {
    // Whoever asks again does not want to wait for the load balancer.
    if (partwell.isStopping()) return hurry.abort();
    partwell.announceStop();
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
    await partwell.stop();
    log.info('server.stopped');
    process.exit(0);
  };
  process.on('SIGTERM', drain);
  process.on('SIGINT', drain);
};

/** What is wrong before there is a server, for a person to read. */
const refuse = (lines: readonly string[]): void => {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 2;
};

main().catch((error: unknown) => {
  refuse([isApiError(error) ? error.message : `Partwell cannot start: ${String(error)}`]);
  process.exit();
});
