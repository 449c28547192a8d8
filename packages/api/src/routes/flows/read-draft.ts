import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { ownerOf } from '../../services/owner-of.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { draftView, flowParams, toDraftView } from './flow-view.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/flows/{flow}/draft',
  operationId: 'readFlowDraft',
  tags: ['Flows'],
  summary: 'Read the draft',
  description: 'As it was saved over the API. Drafts that are files are not here.',
  security: [secretKey('flows:read')],
  request: { params: flowParams },
  responses: {
    200: jsonAnswer('The draft.', draftView),
    ...problems(...keyProblems, 'draft_unknown'),
  },
});

export const readDraftRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const owner = ownerOf(managedWorkspace(c, context));
    const draft = await context.ports.storage.drafts.find(owner, c.req.valid('param').flow);
    if (!draft) throw new HttpProblem('draft_unknown');
    return c.json(toDraftView(draft), 200);
  });
};
