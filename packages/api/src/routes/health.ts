import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../http/api-env.ts';
import { problems } from '../http/problem-response.ts';
import { jsonAnswer } from './json-content.ts';
import type { RouteContext } from './route-context.ts';

const route = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'health',
  tags: ['Operation'],
  summary: 'Whether the process is up',
  responses: { 200: jsonAnswer('It is.', z.object({ status: z.literal('ok') })), ...problems() },
});

export const healthRoute = (app: ApiApp, _context: RouteContext): void => {
  app.openapi(route, (c) => c.json({ status: 'ok' as const }, 200));
};
