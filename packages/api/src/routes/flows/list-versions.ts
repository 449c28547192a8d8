import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { listVersions } from '../../services/flows/read-flows.ts';
import { ownerOf } from '../../services/owner-of.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { flowParams, toVersionRow, versionRow } from './flow-view.ts';

const query = z.strictObject({
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional()
    .describe('`nextCursor` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const route = createRoute({
  method: 'get',
  path: '/v1/flows/{flow}/versions',
  operationId: 'listFlowVersions',
  tags: ['Flows'],
  summary: 'List the versions of a flow',
  description:
    'Newest first. A number stands for one content for ever, in both modes: content that is published again keeps it.',
  security: [secretKey('flows:read')],
  request: { params: flowParams, query },
  responses: {
    200: jsonAnswer('A page.', z.object({ data: z.array(versionRow), nextCursor: z.string().nullable() })),
    ...problems('unexpected_field', ...keyProblems, 'flow_unknown'),
  },
});

export const listVersionsRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const owner = ownerOf(managedWorkspace(c, context));
    const { flow } = c.req.valid('param');
    const { cursor, limit } = c.req.valid('query');
    const before = cursor === undefined ? undefined : Number(cursor);
    const { versions, nextCursor } = await listVersions(context, owner, flow, { before, limit });
    if (versions.length === 0 && before === undefined) throw new HttpProblem('flow_unknown');
    const active = (await context.flows.read(owner)).flows.find(({ id }) => id === flow)?.version;
    return c.json({ data: versions.map((version) => toVersionRow(version, active)), nextCursor }, 200);
  });
};
