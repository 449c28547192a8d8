import type { Server } from 'node:http';
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
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ code: 'failed', message: messageFor(error, port) });
    });
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      resolve({ code: 'started', server: { port: address.port, stop: () => stop(server) } });
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

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), graceMillis);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });
}
