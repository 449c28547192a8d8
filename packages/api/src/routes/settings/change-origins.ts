import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { changeOrigins } from '../../services/settings/origins.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { origin, originsView, toOriginsView } from './origins-view.ts';

const request = z.strictObject({
  origins: z.array(origin).max(100).describe('All of them: what is left out is not allowed any more.'),
});

const route = createRoute({
  method: 'put',
  path: '/v1/origins',
  operationId: 'changeOrigins',
  tags: ['Keys'],
  summary: 'Say which pages may start sessions',
  description: 'Beside those of PARTWELL_ORIGINS. Where neither names any, every page may.',
  security: [secretKey('settings:write')],
  request: jsonRequest(request),
  responses: {
    200: jsonAnswer('As it is now.', originsView),
    ...problems(...bodyProblems, ...keyProblems),
  },
});

export const changeOriginsRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const { origins } = c.req.valid('json');
    return c.json(toOriginsView(await changeOrigins(context.ports, manager, () => origins), manager), 200);
  });
};
