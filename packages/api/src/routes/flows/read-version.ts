import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { ownerOf } from '../../services/owner-of.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { toVersionView, versionParams, versionView } from './flow-view.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/flows/{flow}/versions/{version}',
  operationId: 'readFlowVersion',
  tags: ['Flows'],
  summary: 'Read a version',
  description: 'It never changes.',
  security: [secretKey('flows:read')],
  request: { params: versionParams },
  responses: {
    200: jsonAnswer('The version.', versionView),
    ...problems(...keyProblems, 'version_unknown'),
  },
});

export const readVersionRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const owner = ownerOf(managedWorkspace(c, context));
    const { flow, version } = c.req.valid('param');
    const found = await context.ports.storage.flows.find(owner.workspace, flow, version);
    if (!found) throw new HttpProblem('version_unknown');
    const active = (await context.flows.read(owner)).flows.find(({ id }) => id === flow)?.version;
    return c.json(toVersionView(found, active), 200);
  });
};
