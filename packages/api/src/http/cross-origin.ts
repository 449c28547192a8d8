import { createMiddleware } from 'hono/factory';
import type { Workspaces } from '../ports/workspaces.ts';
import type { ApiEnv } from './api-env.ts';
import { problemResponse } from './problem-response.ts';

/**
 * CORS for the routes a customer's page calls. The origin is answered by name, never with credentials:
 * the secrets travel in body and header, so there is no cookie a foreign page could ride on. A foreign
 * origin is refused outright as a second line; without a signed token it would get nothing anyway.
 *
 * That refusal, and nothing else, a foreign page may read: it says the same to everybody, and unread it looks
 * like a server that is down. Its preflights stay closed: a session begins without one, so the reason is told
 * there, and requests that carry a secret in a header never leave a foreign page.
 */
export const crossOrigin = (workspaces: Workspaces) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const origin = c.req.header('origin');
    const allowed = origin !== undefined && (await workspaces.allowsOrigin(origin));
    if (c.req.method === 'OPTIONS' && origin !== undefined) {
      c.res = new Response(null, {
        status: allowed ? 204 : 403,
        ...(allowed && {
          headers: {
            'access-control-allow-methods': 'GET, POST',
            'access-control-allow-headers': 'authorization, content-type',
            'access-control-max-age': '7200',
          },
        }),
      });
    } else if (origin !== undefined && !allowed) {
      c.res = problemResponse('origin_not_allowed', c);
      c.res.headers.set('access-control-allow-origin', origin);
    } else {
      await next();
    }
    c.res.headers.append('vary', 'Origin');
    if (allowed) {
      c.res.headers.set('access-control-allow-origin', origin);
      c.res.headers.set('access-control-expose-headers', 'retry-after, x-request-id');
    }
  });
