import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { deleteDraft } from '../../services/flows/manage-drafts.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { flowProblem } from './flow-problem.ts';
import { flowParams, revision } from './flow-view.ts';

const query = z.strictObject({ revision });

const route = createRoute({
  method: 'delete',
  path: '/v1/flows/{flow}/draft',
  operationId: 'deleteFlowDraft',
  tags: ['Flows'],
  summary: 'Throw the draft away',
  description: 'If it is still the one that you have read. What is in force stays.',
  security: [secretKey('flows:write')],
  request: { params: flowParams, query },
  responses: {
    204: { description: 'It is gone.' },
    ...problems('unexpected_field', ...keyProblems, 'draft_unknown', 'draft_changed'),
  },
});

export const deleteDraftRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const { flow } = c.req.valid('param');
    const deleted = await deleteDraft(context, manager, flow, c.req.valid('query').revision);
    if (!deleted.ok) throw flowProblem(deleted);
    return c.body(null, 204);
  });
};
