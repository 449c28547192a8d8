import { createMiddleware } from 'hono/factory';
import type { ApiEnv } from './api-env.ts';

/** Answers about subscribers are kept by nobody on the way and are never taken for anything but JSON. */
export const privateAnswer = createMiddleware<ApiEnv>(async (c, next) => {
  await next();
  c.res.headers.set('cache-control', 'no-store');
  c.res.headers.set('x-content-type-options', 'nosniff');
});
