import { createRoute, z } from '@hono/zod-openapi';
import { instant } from '@partwell/flow/schema';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { rotateSecret } from '../../services/webhooks/rotate-secret.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import { overlapHours } from '../overlap-hours.ts';
import type { RouteContext } from '../route-context.ts';
import { endpointParams, endpointSecret } from './endpoint-view.ts';

const request = z.strictObject({
  overlapHours: overlapHours.describe(
    'How long the secret before signs too. `0`: not any more, as after it was lost. @default 24',
  ),
});

const route = createRoute({
  method: 'post',
  path: '/v1/webhook-endpoints/{id}/rotate-secret',
  operationId: 'rotateWebhookSecret',
  tags: ['Webhooks'],
  summary: 'Give an endpoint a new secret',
  description:
    'During the overlap `webhook-signature` carries two signatures, of the new secret and of the one before. Give ' +
    'your server the new one meanwhile.',
  security: [secretKey('webhooks:write')],
  request: { params: endpointParams, ...jsonRequest(request) },
  responses: {
    200: jsonAnswer(
      'The new secret.',
      z.object({ secret: endpointSecret, previousSecretUntil: instant.nullable() }),
    ),
    ...problems(...bodyProblems, ...keyProblems, 'endpoint_not_found', 'endpoint_configured'),
  },
});

export const rotateSecretRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const { overlapHours: hours = 24 } = c.req.valid('json');
    const rotated = await rotateSecret(context, workspace, c.req.valid('param').id, hours);
    if (!rotated.ok) throw new HttpProblem(rotated.code);
    return c.json({ secret: rotated.secret, previousSecretUntil: rotated.previousUntil }, 200);
  });
};
