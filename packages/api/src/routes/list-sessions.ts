import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../http/api-env.ts';
import { problems } from '../http/problem-response.ts';
import { keyProblems, secretKey } from '../http/secret-key.ts';
import { listSessions } from '../services/manage-session.ts';
import { jsonAnswer } from './json-content.ts';
import { managedSessionRow, toManagedRow } from './managed-session.ts';
import { managedWorkspace } from './managed-workspace.ts';
import type { RouteContext } from './route-context.ts';

/** Which of them. */
export const sessionFilter = {
  customer: z.string().max(200).optional(),
  subscription: z.string().max(200).optional(),
  outcome: z.enum(['saved', 'canceled', 'abandoned', 'error']).optional(),
};

const query = z.strictObject({
  ...sessionFilter,
  cursor: z.string().max(64).optional().describe('`nextCursor` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const route = createRoute({
  method: 'get',
  path: '/v1/sessions',
  operationId: 'listSessions',
  tags: ['Management'],
  summary: 'List sessions',
  description: 'Newest first. Sessions that were only prepared are in no list.',
  security: [secretKey('sessions:read')],
  request: { query },
  responses: {
    200: jsonAnswer(
      'A page.',
      z.object({ data: z.array(managedSessionRow), nextCursor: z.string().nullable() }),
    ),
    ...problems('unexpected_field', ...keyProblems),
  },
});

export const listSessionsRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const { cursor, ...filter } = c.req.valid('query');
    const owner = { workspace: workspace.id, mode: workspace.mode };
    const { sessions, nextCursor } = await listSessions(context, owner, {
      ...filter,
      before: cursor || undefined,
    });
    return c.json({ data: sessions.map(toManagedRow), nextCursor }, 200);
  });
};
