import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { readDelivery } from '../../services/webhooks/manage-deliveries.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { deliveryParams, deliveryView, toDeliveryView } from './delivery-view.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/deliveries/{id}',
  operationId: 'readDelivery',
  tags: ['Webhooks'],
  summary: 'Read a delivery',
  description: 'What was sent, and what was answered each time: status, the first bytes, how long it took.',
  security: [secretKey('webhooks:read')],
  request: { params: deliveryParams },
  responses: {
    200: jsonAnswer('The delivery.', deliveryView),
    ...problems(...keyProblems, 'delivery_not_found'),
  },
});

export const readDeliveryRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const found = await readDelivery(context, workspace, c.req.valid('param').id);
    if (!found) throw new HttpProblem('delivery_not_found');
    return c.json(toDeliveryView(found.delivery, found.attempts, workspace), 200);
  });
};
