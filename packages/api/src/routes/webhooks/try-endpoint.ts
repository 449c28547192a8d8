import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { tryEndpoint } from '../../services/webhooks/try-endpoint.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { deliveryRow, toDeliveryRow } from './delivery-view.ts';
import { endpointParams } from './endpoint-view.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/webhook-endpoints/{id}/test',
  operationId: 'tryWebhookEndpoint',
  tags: ['Webhooks'],
  summary: 'Send a test event',
  description:
    'Of type `webhook.test`, about nobody, whatever the filter of the endpoint. It is tried once. Read the delivery ' +
    'to see what was answered.',
  security: [secretKey('webhooks:write')],
  request: { params: endpointParams },
  responses: {
    202: jsonAnswer('It is on its way.', deliveryRow),
    ...problems(...bodyProblems, ...keyProblems, 'endpoint_not_found', 'endpoint_disabled'),
  },
});

export const tryEndpointRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const tried = await tryEndpoint(context, workspace, c.req.valid('param').id);
    if (!tried.ok) throw new HttpProblem(tried.code);
    return c.json(toDeliveryRow(tried.delivery), 202);
  });
};
