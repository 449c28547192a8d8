import type { Context } from 'hono';
import type { ApiEnv } from './api-env.ts';

/** The bearer of the `Authorization` header; empty when there is none. */
export const bearerOf = (c: Context<ApiEnv>): string =>
  /^Bearer ([\x21-\x7e]+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';

/** Where the request comes from, for rate limits only; empty where the host does not say. */
export const addressOf = (c: Context<ApiEnv>): string => c.env?.incoming?.socket?.remoteAddress ?? '';
