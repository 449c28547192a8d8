import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { readFlowInForce } from '../../services/flows/read-flows.ts';
import { ownerOf } from '../../services/owner-of.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { flowParams, flowView, toFlowView } from './flow-view.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/flows/{flow}',
  operationId: 'readFlow',
  tags: ['Flows'],
  summary: 'Read the version in force',
  description: 'What new sessions are given now, and who manages it.',
  security: [secretKey('flows:read')],
  request: { params: flowParams },
  responses: {
    200: jsonAnswer('The version in force.', flowView),
    ...problems(...keyProblems, 'flow_unknown'),
  },
});

export const readFlowRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const owner = ownerOf(managedWorkspace(c, context));
    const found = await readFlowInForce(context, owner, c.req.valid('param').flow);
    if (!found) throw new HttpProblem('flow_unknown');
    return c.json(toFlowView(found), 200);
  });
};
