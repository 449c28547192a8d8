import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Ports } from '../ports/index.ts';
import type { ApiEnv } from './api-env.ts';

/** What clients of ours and of others use; a made-up method is not a name for a series of figures. */
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Tells the meter about every answer: by the route's pattern, so that nobody makes names by asking. */
export const measured = ({ meter }: Pick<Ports, 'meter'>) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const begun = performance.now();
    await next();
    meter?.answered({
      method: METHODS.has(c.req.method) ? c.req.method : 'other',
      route: matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none',
      status: c.res.status,
      problem: c.get('problem'),
      seconds: (performance.now() - begun) / 1000,
    });
  });
