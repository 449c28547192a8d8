import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { saveDraft } from '../../services/flows/manage-drafts.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { flowProblem } from './flow-problem.ts';
import { draftView, flowParams, flowSource, MOST_FLOW_BYTES, revision, toDraftView } from './flow-view.ts';

const request = z.strictObject({
  source: flowSource,
  revision: revision.nullable().describe('Of the draft that you have read; `null` where there was none.'),
});

const route = createRoute({
  method: 'put',
  path: '/v1/flows/{flow}/draft',
  operationId: 'saveFlowDraft',
  tags: ['Flows'],
  summary: 'Save the draft',
  description:
    'As it is, also while it is not valid yet. Where somebody else has saved one meanwhile, nothing is overwritten. It is in force for nobody; `partwell preview` shows it on your page.',
  security: [secretKey('flows:write')],
  'x-most-body-bytes': MOST_FLOW_BYTES,
  request: { params: flowParams, ...jsonRequest(request) },
  responses: {
    200: jsonAnswer('As it is now.', draftView),
    ...problems(...bodyProblems, ...keyProblems, 'draft_changed', 'draft_managed_by_file'),
  },
});

export const saveDraftRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const saved = await saveDraft(context, manager, { ...c.req.valid('param'), ...c.req.valid('json') });
    if (!saved.ok) throw flowProblem(saved);
    return c.json(toDraftView(saved.draft), 200);
  });
};
