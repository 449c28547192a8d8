import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { deleteEndpoint } from '../../services/webhooks/manage-endpoints.ts';
import { addressProblem } from '../address-problem.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { endpointParams } from './endpoint-view.ts';

const route = createRoute({
  method: 'delete',
  path: '/v1/webhook-endpoints/{id}',
  operationId: 'deleteWebhookEndpoint',
  tags: ['Webhooks'],
  summary: 'Delete an endpoint',
  description:
    'With its deliveries, those that are still to be made too. One that is on its way right now may arrive.',
  security: [secretKey('webhooks:write')],
  request: { params: endpointParams },
  responses: {
    204: { description: 'It is gone.' },
    ...problems(...keyProblems, 'endpoint_not_found', 'endpoint_configured'),
  },
});

export const deleteEndpointRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const deleted = await deleteEndpoint(context, workspace, c.req.valid('param').id);
    if (!deleted.ok) throw addressProblem(deleted);
    return c.body(null, 204);
  });
};
