import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { ApiEnv } from './api-env.ts';

/**
 * The method and pattern of the route that answers, as the OpenAPI document writes it, wherever the app is mounted.
 * Undefined where none does.
 */
export const routeOf = (c: Context<ApiEnv>): string | undefined => {
  const found = matchedRoutes(c).find(({ method, path }) => method !== 'ALL' && !path.endsWith('*'));
  if (!found) return undefined;
  const path = found.path.slice(Math.max(0, found.path.lastIndexOf('/v1/')));
  return `${found.method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`;
};
