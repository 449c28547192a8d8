import { createMiddleware } from 'hono/factory';
import type { Ports } from '../ports/index.ts';
import type { ApiEnv } from './api-env.ts';

/**
 * Says once that a proxy stands before the server which nobody has counted: everybody who comes through it has its
 * address, and shares one rate limit.
 */
export const forwardedUnread = ({ proxies = 0, log }: Pick<Ports, 'proxies' | 'log'>) => {
  let isSaid = proxies > 0;
  return createMiddleware<ApiEnv>(async (c, next) => {
    if (!isSaid && c.req.header('x-forwarded-for') !== undefined) {
      isSaid = true;
      log.warn('proxies.uncounted', { variable: 'PARTWELL_PROXIES' });
    }
    await next();
  });
};
