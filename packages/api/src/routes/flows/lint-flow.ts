import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { problemView, toProblemView } from '../../http/problem-view.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { lintSource } from '../../services/flows/lint-source.ts';
import { ownerOf } from '../../services/owner-of.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { flowParams, flowSource, MOST_FLOW_BYTES } from './flow-view.ts';

const request = z.strictObject({
  source: flowSource.optional().describe('The document; the draft where it is left out.'),
});

const route = createRoute({
  method: 'post',
  path: '/v1/flows/{flow}/lint',
  operationId: 'lintFlow',
  tags: ['Flows'],
  summary: 'Say what is wrong with a document',
  description:
    'Against the schema and the rules of its fairness profiles, as `partwell validate` does. What is `valid` can be published.',
  security: [secretKey('flows:read')],
  'x-most-body-bytes': MOST_FLOW_BYTES,
  request: { params: flowParams, ...jsonRequest(request) },
  responses: {
    200: jsonAnswer(
      'Everything that is to be said of it.',
      z.object({ valid: z.boolean(), problems: z.array(problemView) }),
    ),
    ...problems(...bodyProblems, ...keyProblems, 'draft_unknown'),
  },
});

export const lintFlowRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const owner = ownerOf(managedWorkspace(c, context));
    const { flow } = c.req.valid('param');
    const source =
      c.req.valid('json').source ?? (await context.ports.storage.drafts.find(owner, flow))?.source;
    if (source === undefined) throw new HttpProblem('draft_unknown');
    const { ok, problems: found } = lintSource(flow, source);
    return c.json({ valid: ok, problems: found.map(toProblemView) }, 200);
  });
};
