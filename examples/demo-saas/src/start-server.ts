import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

export interface RunningServer {
  port: number;
  /** Takes no new requests and resolves once those under way are answered; hanging ones are cut off. */
  stop(): Promise<void>;
}

export type Started = { code: 'started'; server: RunningServer } | { code: 'failed'; message: string };

/** How long requests under way are waited for when the server stops. */
const graceMillis = 2000;

/** @param port 0 takes a free one */
export function startServer(app: Hono, { host, port }: { host: string; port: number }): Promise<Started> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const stop = stopper(server);
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ code: 'failed', message: messageFor(error, port) });
    });
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      resolve({ code: 'started', server: { port: address.port, stop } });
    });
  });
}

function messageFor(error: NodeJS.ErrnoException, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop it, or choose another port: DEMO_PORT=${port + 1}.`;
  }
  if (error.code === 'EACCES') return `Port ${port} needs rights this user lacks. Set DEMO_PORT above 1023.`;
  return `Port ${port} cannot be listened on: ${error.message}. Set DEMO_PORT or DEMO_HOST.`;
}

/** A browser may hold connections open without a request: only requests are worth waiting for. */
function stopper(server: Server): () => Promise<void> {
  const underWay = new Set<ServerResponse>();
  server.on('request', (_, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  return () =>
    new Promise((resolve) => {
      const cutOff = setTimeout(() => server.closeAllConnections(), graceMillis);
      server.close(() => {
        clearTimeout(cutOff);
        resolve();
      });
      const cutOffIfDone = () => underWay.size === 0 && server.closeAllConnections();
      for (const response of underWay) response.once('close', cutOffIfDone);
      cutOffIfDone();
    });
}
