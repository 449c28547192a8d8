import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { listActions } from '../../services/actions/list-actions.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { actionView, toActionView } from './action-view.ts';

const query = z.strictObject({
  status: z.enum(['pending', 'stuck', 'applied', 'refused']).optional(),
  type: z.enum(['accept', 'cancel']).optional(),
  customer: z.string().max(200).optional(),
  subscription: z.string().max(200).optional(),
  cursor: z.string().max(70).optional().describe('`nextCursor` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const route = createRoute({
  method: 'get',
  path: '/v1/actions',
  operationId: 'listActions',
  tags: ['Actions'],
  summary: 'List actions',
  description:
    'Stuck cancellations first, then what else is stuck, then what is pending, then what is settled; of each the newest ' +
    'first. `stuck` waits for you: look at the provider, then retry or resolve it.',
  security: [secretKey('actions:read')],
  request: { query },
  responses: {
    200: jsonAnswer('A page.', z.object({ data: z.array(actionView), nextCursor: z.string().nullable() })),
    ...problems('unexpected_field', ...keyProblems),
  },
});

export const listActionsRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const owner = { workspace: workspace.id, mode: workspace.mode };
    const { actions, nextCursor } = await listActions(context, owner, c.req.valid('query'));
    return c.json({ data: actions.map((action) => toActionView(action, workspace)), nextCursor }, 200);
  });
};
