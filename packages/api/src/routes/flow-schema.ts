import { createHash } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { flowJsonSchema } from '@partwell/flow/schema';
import type { ApiApp } from '../http/api-env.ts';
import { problems } from '../http/problem-response.ts';
import type { RouteContext } from './route-context.ts';

const route = createRoute({
  method: 'get',
  path: '/flow.schema.json',
  operationId: 'flowSchema',
  tags: ['Operation'],
  summary: 'The JSON Schema of flows',
  description:
    'For `$schema` in a flow file: editors then complete and explain it as this installation reads it.',
  responses: {
    200: {
      description: 'JSON Schema, draft 2020-12.',
      content: { 'application/schema+json': { schema: z.record(z.string(), z.unknown()) } },
    },
    304: { description: 'It is the one that is known.' },
    ...problems(),
  },
});

/** An hour: it changes with a release only, and its address stays. */
const CACHE = 'public, max-age=3600, stale-while-revalidate=86400';

export const flowSchemaRoute = (app: ApiApp, _context: RouteContext): void => {
  // Made once, when it is first asked for: making it takes longer than most requests.
  let made: { readonly json: string; readonly etag: string } | undefined;
  const schema = () => {
    if (!made) {
      const json = JSON.stringify(flowJsonSchema());
      made = { json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
    }
    return made;
  };
  app.openapi(route, (c) => {
    const { json, etag } = schema();
    const headers = { 'cache-control': CACHE, etag, 'access-control-allow-origin': '*' };
    if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, headers);
    return c.body(json, 200, { ...headers, 'content-type': 'application/schema+json' });
  });
};
