import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { withdrawFlow } from '../../services/flows/publish-flow.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { flowProblem } from './flow-problem.ts';
import { flowParams } from './flow-view.ts';

const route = createRoute({
  method: 'delete',
  path: '/v1/flows/{flow}',
  operationId: 'withdrawFlow',
  tags: ['Flows'],
  summary: 'Take a flow out of force',
  description:
    'New sessions are given another flow that takes the customer, or none: the page then cancels by itself. Versions stay, and sessions that have begun go on. To put one in force again, roll back to it.',
  security: [secretKey('flows:write')],
  request: { params: flowParams },
  responses: {
    204: { description: 'It is out of force.' },
    ...problems(...keyProblems, 'flow_unknown', 'flow_managed_by_file'),
  },
});

export const withdrawFlowRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const withdrawn = await withdrawFlow(context, manager, c.req.valid('param').flow);
    if (!withdrawn.ok) throw flowProblem(withdrawn);
    return c.body(null, 204);
  });
};
