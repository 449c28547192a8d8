import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { deliveryStatuses } from '../../ports/records.ts';
import { listDeliveries } from '../../services/webhooks/manage-deliveries.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { deliveryRow, toDeliveryRow } from './delivery-view.ts';

const query = z.strictObject({
  endpoint: z.string().max(64).optional(),
  event: z.string().max(64).optional().describe('`webhook-id`: what became of one event at every endpoint.'),
  status: z.enum(deliveryStatuses).optional(),
  type: z.string().max(64).optional(),
  cursor: z.string().max(140).optional().describe('`nextCursor` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const route = createRoute({
  method: 'get',
  path: '/v1/deliveries',
  operationId: 'listDeliveries',
  tags: ['Webhooks'],
  summary: 'List deliveries',
  description: 'Newest first: one for each event at each endpoint. They are kept for 30 days.',
  security: [secretKey('webhooks:read')],
  request: { query },
  responses: {
    200: jsonAnswer('A page.', z.object({ data: z.array(deliveryRow), nextCursor: z.string().nullable() })),
    ...problems('unexpected_field', ...keyProblems),
  },
});

export const listDeliveriesRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const { event, ...search } = c.req.valid('query');
    const { deliveries, nextCursor } = await listDeliveries(context, workspace, {
      ...search,
      message: event,
    });
    return c.json({ data: deliveries.map(toDeliveryRow), nextCursor }, 200);
  });
};
