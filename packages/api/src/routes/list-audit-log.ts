import { createRoute, z } from '@hono/zod-openapi';
import { instant, mode } from '@partwell/flow/schema';
import type { ApiApp } from '../http/api-env.ts';
import { problems } from '../http/problem-response.ts';
import { keyProblems, secretKey } from '../http/secret-key.ts';
import { listAuditLog } from '../services/list-audit-log.ts';
import { jsonAnswer } from './json-content.ts';
import { managedWorkspace } from './managed-workspace.ts';
import type { RouteContext } from './route-context.ts';

const query = z.strictObject({
  operation: z.string().max(64).optional().describe('Such as `revokeKey`.'),
  target: z.string().max(200).optional().describe('The id of what was changed.'),
  actor: z.string().max(64).optional().describe('The id of a key, `configured`, `command_line` or `file`.'),
  cursor: z.string().max(64).optional().describe('`nextCursor` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const auditEntry = z.object({
  id: z.string(),
  mode,
  at: instant,
  actor: z
    .string()
    .describe(
      'The id of the key. `configured`: that of the environment. `command_line`: somebody at the database. ' +
        '`file`: that of a flow, when a server started.',
    ),
  operation: z.string().describe('`operationId`, as in this document.'),
  target: z.string().describe('The id of what was changed.'),
  changes: z
    .record(z.string(), z.object({ from: z.unknown().optional(), to: z.unknown().optional() }))
    .describe('Each field as it was and as it became. Secrets are in none.'),
});

const route = createRoute({
  method: 'get',
  path: '/v1/audit-log',
  operationId: 'listAuditLog',
  tags: ['Keys'],
  summary: 'Who changed what',
  description:
    'Newest first: every change over a management route or the command line, and of the flows that are files, written ' +
    'together with the change. It is kept for good, and nothing changes or removes it.',
  security: [secretKey('audit:read')],
  request: { query },
  responses: {
    200: jsonAnswer('A page.', z.object({ data: z.array(auditEntry), nextCursor: z.string().nullable() })),
    ...problems('unexpected_field', ...keyProblems),
  },
});

export const listAuditLogRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const { cursor, ...filter } = c.req.valid('query');
    const { entries, nextCursor } = await listAuditLog(context.ports, manager, {
      ...filter,
      before: cursor || undefined,
    });
    const data = entries.map(({ workspace: _workspace, ...entry }) => ({
      ...entry,
      changes: { ...entry.changes },
    }));
    return c.json({ data, nextCursor }, 200);
  });
};
