import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { retryAction } from '../../services/actions/retry-action.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { actionParams, actionView, toActionView } from './action-view.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/actions/{id}/retry',
  operationId: 'retryAction',
  tags: ['Actions'],
  summary: 'Try an action again',
  description:
    'One that is stuck or pending. The provider is read first, so that what was carried out already is only settled; ' +
    'otherwise it is tried, by the schedule from its beginning. Waits a few seconds for the end.',
  security: [secretKey('actions:write')],
  request: { params: actionParams },
  responses: {
    200: jsonAnswer('As it is now: `pending` where it is not settled yet.', actionView),
    ...problems(...bodyProblems, ...keyProblems, 'action_not_found', 'action_settled', 'action_of_page'),
  },
});

export const retryActionRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const retried = await retryAction(context, manager, c.req.valid('param').id);
    if (!retried.ok) throw new HttpProblem(retried.code);
    return c.json(toActionView(retried.action, manager), 200);
  });
};
