import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { rollBack } from '../../services/flows/publish-flow.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { flowProblem } from './flow-problem.ts';
import { flowParams } from './flow-view.ts';
import { publishedView, toPublishedView } from './published-view.ts';

const request = z.strictObject({ version: z.int().min(1).max(2_147_483_647) });

const route = createRoute({
  method: 'post',
  path: '/v1/flows/{flow}/rollback',
  operationId: 'rollBackFlow',
  tags: ['Flows'],
  summary: 'Roll back to a version',
  description:
    'Puts a version in force again, under its own number: what webhooks call `flowVersion` says what was shown, not when. It is held against the rules of today. A draft stays as it is.',
  security: [secretKey('flows:write')],
  request: { params: flowParams, ...jsonRequest(request) },
  responses: {
    200: jsonAnswer('It is in force.', publishedView),
    ...problems(...bodyProblems, ...keyProblems, 'version_unknown', 'flow_invalid', 'flow_managed_by_file'),
  },
});

export const rollBackRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const { version } = c.req.valid('json');
    const rolledBack = await rollBack(context, manager, c.req.valid('param').flow, version);
    if (!rolledBack.ok) throw flowProblem(rolledBack);
    return c.json(toPublishedView(rolledBack), 200);
  });
};
