import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { redeliver } from '../../services/webhooks/manage-deliveries.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { deliveryParams, deliveryRow, toDeliveryRow } from './delivery-view.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/deliveries/{id}/redeliver',
  operationId: 'redeliver',
  tags: ['Webhooks'],
  summary: 'Deliver again',
  description:
    'At once, whatever became of it before, with the same `webhook-id`; where that fails, again by the schedule ' +
    'from its beginning.',
  security: [secretKey('webhooks:write')],
  request: { params: deliveryParams },
  responses: {
    202: jsonAnswer('It is on its way.', deliveryRow),
    ...problems(
      ...bodyProblems,
      ...keyProblems,
      'delivery_not_found',
      'delivery_under_way',
      'endpoint_disabled',
    ),
  },
});

export const redeliverRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const again = await redeliver(context, workspace, c.req.valid('param').id);
    if (!again.ok) throw new HttpProblem(again.code);
    return c.json(toDeliveryRow(again.delivery), 202);
  });
};
