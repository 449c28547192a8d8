import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { readOrigins } from '../../services/settings/origins.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { originsView, toOriginsView } from './origins-view.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/origins',
  operationId: 'readOrigins',
  tags: ['Keys'],
  summary: 'Which pages may start sessions',
  description:
    'With a publishable key of this mode. It is a second line: without a customer token no page gets anything.',
  security: [secretKey('settings:read')],
  responses: { 200: jsonAnswer('The origins.', originsView), ...problems(...keyProblems) },
});

export const readOriginsRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    return c.json(toOriginsView(await readOrigins(context.ports, manager), manager), 200);
  });
};
