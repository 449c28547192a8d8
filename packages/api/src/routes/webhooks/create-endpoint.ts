import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { createEndpoint } from '../../services/webhooks/manage-endpoints.ts';
import { addressProblem } from '../address-problem.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { endpointFields, endpointSecret, endpointView, toEndpointView } from './endpoint-view.ts';

const request = z.strictObject({
  url: endpointFields.url,
  events: endpointFields.events.optional(),
  description: endpointFields.description.optional(),
  enabled: endpointFields.enabled.optional(),
});

const route = createRoute({
  method: 'post',
  path: '/v1/webhook-endpoints',
  operationId: 'createWebhookEndpoint',
  tags: ['Webhooks'],
  summary: 'Make an endpoint',
  description:
    'From now on events are sent to it, signed as Standard Webhooks with the `secret` of this answer. At most 20 ' +
    'in a workspace and mode.',
  security: [secretKey('webhooks:write')],
  request: jsonRequest(request),
  responses: {
    201: jsonAnswer('The endpoint.', endpointView.extend({ secret: endpointSecret })),
    ...problems(...bodyProblems, ...keyProblems, 'endpoint_address_refused', 'endpoint_limit'),
  },
});

export const createEndpointRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const { url, events = null, description = '', enabled = true } = c.req.valid('json');
    const made = await createEndpoint(context, workspace, { url, events, description, enabled });
    if (!made.ok) throw addressProblem(made);
    return c.json({ ...toEndpointView(made.endpoint, workspace), secret: made.secret }, 201);
  });
};
