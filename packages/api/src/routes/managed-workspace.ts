import type { Context } from 'hono';
import type { ApiEnv } from '../http/api-env.ts';
import type { Manager } from '../ports/workspaces.ts';
import type { RouteContext } from './route-context.ts';

/**
 * The workspace whose secret key this request carries, and who manages it. The key was looked at before: see
 * `http/management.ts`.
 */
export const managedWorkspace = (c: Context<ApiEnv>, _context: RouteContext): Manager => {
  const manager = c.get('manager');
  if (!manager) throw new Error('This route names no secret key as its security.');
  return manager;
};
