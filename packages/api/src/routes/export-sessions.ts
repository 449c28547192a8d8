import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../http/api-env.ts';
import { problems } from '../http/problem-response.ts';
import { keyProblems, secretKey } from '../http/secret-key.ts';
import type { SessionRecord } from '../ports/records.ts';
import { exportSessions } from '../services/export-sessions.ts';
import { ownerOf } from '../services/owner-of.ts';
import { sessionFilter } from './list-sessions.ts';
import { toManagedRow } from './managed-session.ts';
import { managedWorkspace } from './managed-workspace.ts';
import type { RouteContext } from './route-context.ts';
import { csvHead, csvLines } from './session-csv.ts';

/** How sessions are written down, one way a format. */
const formats = {
  ndjson: {
    type: 'application/x-ndjson; charset=utf-8',
    head: () => '',
    lines: (sessions: readonly SessionRecord[]) =>
      sessions.map((session) => `${JSON.stringify(toManagedRow(session))}\n`).join(''),
  },
  csv: { type: 'text/csv; charset=utf-8', head: csvHead, lines: csvLines },
} as const;

const query = z.strictObject({
  format: z.enum(['ndjson', 'csv']).describe('`ndjson`: a session as in the list on each line.'),
  ...sessionFilter,
});

const text = { schema: z.string() };

const route = createRoute({
  method: 'get',
  path: '/v1/sessions/export',
  operationId: 'exportSessions',
  tags: ['Management'],
  summary: 'Export sessions',
  description:
    'All of them, or those of a filter, newest first. It is written while it is read, however many there are; where it breaks off, the connection does too. In CSV, a text that a spreadsheet would take for a formula begins with an apostrophe, and so does what would be one after a semicolon, a tab or a line break in it.',
  security: [secretKey('sessions:read')],
  request: { query },
  responses: {
    200: {
      description: 'The sessions.',
      content: { 'application/x-ndjson': text, 'text/csv': text },
    },
    ...problems('unexpected_field', ...keyProblems),
  },
});

export const exportSessionsRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const owner = ownerOf(managedWorkspace(c, context));
    const { format, ...filter } = c.req.valid('query');
    const { type, head, lines } = formats[format];
    const pages = exportSessions(context, owner, filter);
    // Before anything is answered: a database that is away is still said as what it is.
    const first = await pages.next();
    const begin = head() + (first.done ? '' : lines(first.value));
    const body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => controller.enqueue(encode(begin)),
        pull: async (controller) => {
          const page = await pages.next();
          if (page.done) controller.close();
          else controller.enqueue(encode(lines(page.value)));
        },
        cancel: async () => {
          await pages.return();
        },
      },
      // Nothing is read ahead of who reads.
      { highWaterMark: 1 },
    );
    return c.body(body, 200, { 'content-type': type });
  });
};

const encoder = new TextEncoder();
const encode = (part: string): Uint8Array<ArrayBuffer> => encoder.encode(part);
