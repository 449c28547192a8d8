import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { knownEndpoints } from '../../services/webhooks/known-endpoint.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { endpointView, toEndpointView } from './endpoint-view.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/webhook-endpoints',
  operationId: 'listWebhookEndpoints',
  tags: ['Webhooks'],
  summary: 'List endpoints',
  description: 'In the order they were made; the one from the configuration first.',
  security: [secretKey('webhooks:read')],
  responses: {
    200: jsonAnswer('All of them.', z.object({ data: z.array(endpointView) })),
    ...problems(...keyProblems),
  },
});

export const listEndpointsRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const endpoints = await knownEndpoints(context.ports.storage, workspace);
    return c.json({ data: endpoints.map((endpoint) => toEndpointView(endpoint, workspace)) }, 200);
  });
};
