import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';

/**
 * Answers `GET /metrics` and nothing else, on an address of its own: what comes in from outside never gets here.
 *
 * @param refresh run before each answer.
 */
export const metricsServer = (registry: Registry, refresh: () => Promise<void>): Server => {
  const tell = async ({ method, url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Not parsed: a caller may send what is no address, such as `//`.
    const [path] = url.split('?', 1);
    if (path !== '/metrics' || (method !== 'GET' && method !== 'HEAD')) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('See /metrics.\n');
      return;
    }
    await refresh();
    const text = await registry.metrics();
    response.writeHead(200, { 'content-type': registry.contentType }).end(text);
  };
  return createServer((request, response) => {
    // Nobody else waits for it, so what it throws would end the process.
    tell(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
};
