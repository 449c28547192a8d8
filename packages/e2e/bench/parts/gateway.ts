import { readFile } from 'node:fs/promises';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** One request that arrived, in milliseconds of `performance.now()`. */
export interface Passed {
  readonly method: string;
  readonly path: string;
  readonly startedAt: number;
  /** Undefined while the answer is on its way. */
  endedAt?: number;
  /** Which connection it came by, counted from one. */
  readonly connection: number;
  /** Bytes of the answer's body as sent. */
  bytes: number;
}

export interface Gateway {
  readonly url: string;
  readonly port: number;
  /** Everything that arrived, oldest first. */
  readonly passed: readonly Passed[];
  /** Where everything but the widget's files is answered. */
  forwardTo(api: string): void;
  /** Ends the connections that nothing uses, as time does. */
  forgetConnections(): void;
  close(): Promise<void>;
}

/**
 * Stands before the API: answers the widget's files from a build of its own, compressed and cached as the API
 * does, hands on the rest, and keeps a record of what came when and by which connection.
 */
export async function startGateway(widget: string): Promise<Gateway> {
  const passed: Passed[] = [];
  const connections = new WeakMap<object, number>();
  let opened = 0;
  let api = '';
  const agent = new Agent({ keepAlive: true });

  const server = createServer(async (incoming, answer) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://gateway');
    const seen: Passed = {
      method: incoming.method ?? '',
      path: pathname,
      startedAt: performance.now(),
      connection: connections.get(incoming.socket) ?? 0,
      bytes: 0,
    };
    passed.push(seen);
    answer.once('close', () => {
      seen.endedAt = performance.now();
    });
    if (incoming.method === 'GET' && (pathname === '/partwell.js' || pathname.startsWith('/v/'))) {
      const packed = incoming.headers['accept-encoding']?.includes('br') ? '.br' : '';
      const file = path.join(widget, path.posix.normalize(pathname) + packed);
      const bytes = await readFile(file).catch(() => undefined);
      seen.bytes = bytes?.length ?? 0;
      answer.writeHead(bytes ? 200 : 404, {
        'content-type': 'text/javascript; charset=utf-8',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': pathname.startsWith('/v/') ? 'public, max-age=31536000, immutable' : 'max-age=300',
        vary: 'Accept-Encoding',
        ...(packed && { 'content-encoding': 'br' }),
      });
      answer.end(bytes);
      return;
    }
    const { method, headers, url } = incoming;
    const onward = request(new URL(url ?? '/', api), { method, headers, agent }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.on('data', (chunk: Buffer) => {
        seen.bytes += chunk.length;
      });
      reply.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    incoming.pipe(onward);
  });
  server.on('connection', (socket) => connections.set(socket, ++opened));
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    port,
    passed,
    forwardTo(url) {
      api = url.replace('localhost', '127.0.0.1');
    },
    forgetConnections: () => server.closeIdleConnections(),
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
