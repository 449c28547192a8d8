import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { publishFlow } from '../../services/flows/publish-flow.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { flowProblem } from './flow-problem.ts';
import { flowParams, flowSource, MOST_FLOW_BYTES, revision } from './flow-view.ts';
import { publishedView, toPublishedView } from './published-view.ts';

const request = z.union([
  z.strictObject({ source: flowSource }),
  z.strictObject({
    revision: revision.describe('Publishes the draft, if it is still the one that you have read.'),
  }),
]);

const route = createRoute({
  method: 'post',
  path: '/v1/flows/{flow}/publish',
  operationId: 'publishFlow',
  tags: ['Flows'],
  summary: 'Publish a flow',
  description:
    'A document, or the draft, which then is one no more. New sessions are given it at once at this server, and within two seconds at every other; sessions that have begun keep theirs. The same content is the version it already was. A document that is not valid or breaks a rule of its fairness profiles is refused, with all that is wrong with it.',
  security: [secretKey('flows:write')],
  'x-most-body-bytes': MOST_FLOW_BYTES,
  request: { params: flowParams, ...jsonRequest(request) },
  responses: {
    200: jsonAnswer('It is in force.', publishedView),
    ...problems(
      ...bodyProblems,
      ...keyProblems,
      'draft_unknown',
      'draft_changed',
      'flow_invalid',
      'flow_managed_by_file',
    ),
  },
});

export const publishFlowRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const published = await publishFlow(context, manager, c.req.valid('param').flow, c.req.valid('json'));
    if (!published.ok) throw flowProblem(published);
    return c.json(toPublishedView(published), 200);
  });
};
