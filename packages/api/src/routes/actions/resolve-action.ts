import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { resolveAction } from '../../services/actions/resolve-action.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { actionParams, actionView, toActionView } from './action-view.ts';

const request = z.strictObject({
  outcome: z
    .enum(['applied', 'refused'])
    .describe('What is true at the provider: it was carried out, or certainly nothing was changed.'),
  note: z.string().trim().min(1).max(500).describe('How you know, for those who ask later.'),
});

const route = createRoute({
  method: 'post',
  path: '/v1/actions/{id}/resolve',
  operationId: 'resolveAction',
  tags: ['Actions'],
  summary: 'Say how a stuck action ended',
  description:
    'After you have looked at the provider. Session, receipt and webhooks follow as if it had been read back, marked as ' +
    'your word (`toldBy`). `refused` is not taken while the provider shows that it was carried out.',
  security: [secretKey('actions:write')],
  request: { params: actionParams, ...jsonRequest(request) },
  responses: {
    200: jsonAnswer('As it is now.', actionView),
    ...problems(
      ...bodyProblems,
      ...keyProblems,
      'action_not_found',
      'action_not_stuck',
      'action_contradicted',
      'action_under_way',
    ),
  },
});

export const resolveActionRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const resolved = await resolveAction(context, manager, c.req.valid('param').id, c.req.valid('json'));
    if (!resolved.ok) throw new HttpProblem(resolved.code);
    return c.json(toActionView(resolved.action, manager), 200);
  });
};
