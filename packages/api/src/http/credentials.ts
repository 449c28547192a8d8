import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Workspace, Workspaces } from '../ports/workspaces.ts';
import type { ApiEnv } from './api-env.ts';
import { HttpProblem } from './http-problem.ts';

/** The bearer of the `Authorization` header; empty when there is none. */
export const bearerOf = (c: Context<ApiEnv>): string =>
  /^Bearer ([\x21-\x7e]+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';

/** The workspace whose secret key this request carries. Anything else, a publishable key too, opens nothing. */
export const requireSecretKey = (c: Context<ApiEnv>, workspaces: Workspaces): Workspace => {
  const workspace = workspaces.bySecretKey(bearerOf(c));
  if (!workspace) throw new HttpProblem('secret_key_invalid');
  return workspace;
};

/** Closes routes that are only for management before anything else of a request is looked at. */
export const managementOnly = (workspaces: Workspaces) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    requireSecretKey(c, workspaces);
    c.set('isManagement', true);
    await next();
  });

/** Where the request comes from, for rate limits only; empty where the host does not say. */
export const addressOf = (c: Context<ApiEnv>): string => c.env?.incoming?.socket?.remoteAddress ?? '';
