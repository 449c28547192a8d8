import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Manager } from '../ports/workspaces.ts';
import type { ProblemCode } from './problem-codes.ts';

/** What a request carries between the layers. */
export interface ApiEnv {
  Variables: {
    requestId: string;
    /** What it was answered with instead of what it asked for. */
    problem?: ProblemCode;
    /** It came with a secret key that may do what it asks for. It may leave an empty body out. */
    manager?: Manager;
    /** Of a route that takes more, and only with a `manager`. @default 16 KiB */
    mostBodyBytes?: number | undefined;
  };
  /** Present under @hono/node-server; another host may bring none. */
  Bindings: { incoming?: { socket?: { remoteAddress?: string | undefined } } };
}

export type ApiApp = OpenAPIHono<ApiEnv>;
