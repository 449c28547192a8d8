import type { Context } from 'hono';
import type { ApiEnv } from '../http/api-env.ts';
import { requireSecretKey } from '../http/credentials.ts';
import type { Workspace } from '../ports/workspaces.ts';
import type { RouteContext } from './route-context.ts';

/** The workspace whose secret key this request carries, within the limit of management. */
export const managedWorkspace = (c: Context<ApiEnv>, { ports, limit }: RouteContext): Workspace => {
  const workspace = requireSecretKey(c, ports.workspaces);
  limit.manage(`${workspace.id} ${workspace.mode}`);
  return workspace;
};
