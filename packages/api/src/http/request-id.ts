import { createMiddleware } from 'hono/factory';
import type { Ports } from '../ports/index.ts';
import type { ApiEnv } from './api-env.ts';

const PROBES: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** Names every request, in the answer and in the log line about it. Never taken from the client. */
export const requestId = ({ ids, clock, log }: Pick<Ports, 'ids' | 'clock' | 'log'>) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const id = ids.create('evt').replace(/^evt_/, 'req_');
    const startedAt = clock.now().getTime();
    c.set('requestId', id);
    await next();
    c.res.headers.set('x-request-id', id);
    const code = c.get('problem');
    // Asked every few seconds by who looks after the server, these would be most of the log.
    const level = PROBES.has(c.req.path) && c.res.status === 200 ? 'debug' : 'info';
    log[level]('http.answered', {
      requestId: id,
      method: c.req.method,
      route: c.req.routePath,
      status: c.res.status,
      ...(code !== undefined && { code }),
      millis: clock.now().getTime() - startedAt,
    });
  });
