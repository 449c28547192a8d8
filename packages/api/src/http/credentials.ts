import type { Context } from 'hono';
import type { ApiEnv } from './api-env.ts';
import { callerAddress } from './caller-address.ts';

/** The bearer of the `Authorization` header; empty when there is none. */
export const bearerOf = (c: Context<ApiEnv>): string =>
  /^Bearer ([\x21-\x7e]+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';

/** Where a request comes from, see {@link callerAddress}; empty where the host does not say. */
export const addressOf = (c: Context<ApiEnv>, proxies: number): string =>
  callerAddress(c.env?.incoming?.socket?.remoteAddress ?? '', c.req.header('x-forwarded-for') ?? '', proxies);
