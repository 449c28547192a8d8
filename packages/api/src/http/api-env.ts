import type { OpenAPIHono } from '@hono/zod-openapi';

/** What a request carries between the layers. */
export interface ApiEnv {
  Variables: {
    requestId: string;
    /** It came with a secret key: it may leave an empty body out. */
    isManagement?: true;
    /** @default 16 KiB */
    mostBodyBytes?: number;
  };
  /** Present under @hono/node-server; another host may bring none. */
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } };
}

export type ApiApp = OpenAPIHono<ApiEnv>;
