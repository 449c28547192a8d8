import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { changeEndpoint, type EndpointWishes } from '../../services/webhooks/manage-endpoints.ts';
import { addressProblem } from '../address-problem.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { endpointFields, endpointParams, endpointView, toEndpointView } from './endpoint-view.ts';

const request = z.strictObject({
  url: endpointFields.url.optional(),
  events: endpointFields.events.optional(),
  description: endpointFields.description.optional(),
  enabled: endpointFields.enabled.optional(),
});

const route = createRoute({
  method: 'patch',
  path: '/v1/webhook-endpoints/{id}',
  operationId: 'changeWebhookEndpoint',
  tags: ['Webhooks'],
  summary: 'Change an endpoint',
  description:
    'What is left out stays. A new address also gets what is still to be sent; a new filter counts for events from ' +
    'now on. `enabled: true` switches one on again that answered 410 or failed for days: it gets what has waited. ' +
    'Of the one from the configuration that is all that can be changed.',
  security: [secretKey('webhooks:write')],
  request: { params: endpointParams, ...jsonRequest(request) },
  responses: {
    200: jsonAnswer('As it is now.', endpointView),
    ...problems(
      ...bodyProblems,
      ...keyProblems,
      'endpoint_not_found',
      'endpoint_address_refused',
      'endpoint_configured',
    ),
  },
});

export const changeEndpointRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const wishes = given(c.req.valid('json'));
    const changed = await changeEndpoint(context, workspace, c.req.valid('param').id, wishes);
    if (!changed.ok) throw addressProblem(changed);
    return c.json(toEndpointView(changed.endpoint, workspace), 200);
  });
};

/** Only what was said. */
const given = ({ url, events, description, enabled }: z.infer<typeof request>): Partial<EndpointWishes> => ({
  ...(url !== undefined && { url }),
  ...(events !== undefined && { events }),
  ...(description !== undefined && { description }),
  ...(enabled !== undefined && { enabled }),
});
