import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { actionParams, actionView, toActionView } from './action-view.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/actions/{id}',
  operationId: 'readAction',
  tags: ['Actions'],
  summary: 'Read an action',
  description: 'What was asked for, what came of it so far, and when it is tried again.',
  security: [secretKey('actions:read')],
  request: { params: actionParams },
  responses: {
    200: jsonAnswer('The action.', actionView),
    ...problems(...keyProblems, 'action_not_found'),
  },
});

export const readActionRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const owner = { workspace: workspace.id, mode: workspace.mode };
    const action = await context.ports.storage.actions.findOwned(owner, c.req.valid('param').id);
    if (!action) throw new HttpProblem('action_not_found');
    return c.json(toActionView(action, workspace), 200);
  });
};
