import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { knownEndpoint } from '../../services/webhooks/known-endpoint.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { endpointParams, endpointView, toEndpointView } from './endpoint-view.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/webhook-endpoints/{id}',
  operationId: 'readWebhookEndpoint',
  tags: ['Webhooks'],
  summary: 'Read an endpoint',
  description: 'Whether it is on, since when nothing arrives there, and why it was switched off.',
  security: [secretKey('webhooks:read')],
  request: { params: endpointParams },
  responses: {
    200: jsonAnswer('The endpoint.', endpointView),
    ...problems(...keyProblems, 'endpoint_not_found'),
  },
});

export const readEndpointRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const endpoint = await knownEndpoint(context.ports.storage, workspace, c.req.valid('param').id);
    if (!endpoint) throw new HttpProblem('endpoint_not_found');
    return c.json(toEndpointView(endpoint, workspace), 200);
  });
};
