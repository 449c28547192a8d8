import { createRoute, z } from '@hono/zod-openapi';
import { instant } from '@partwell/flow/schema';
import type { ApiApp } from '../http/api-env.ts';
import { problems } from '../http/problem-response.ts';
import { keyProblems, secretKey } from '../http/secret-key.ts';
import { type ExportedSession, exportCustomer } from '../services/export-customer.ts';
import { customerParams } from './customer-params.ts';
import { jsonAnswer } from './json-content.ts';
import { managedSession, toManaged } from './managed-session.ts';
import { managedWorkspace } from './managed-workspace.ts';
import type { RouteContext } from './route-context.ts';
import type { Viewer } from './shown-to.ts';

const query = z.strictObject({
  cursor: z.string().max(64).optional().describe('`nextCursor` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const exportedEvent = z.object({
  id: z.string(),
  type: z.string(),
  step: z.string().nullable(),
  answer: z.object({ reason: z.string(), followUp: z.string().nullable() }).nullable(),
  millis: z.int().nullable(),
  receivedAt: instant,
});
const exportedSession = managedSession.extend({
  facts: z.record(z.string(), z.unknown()).describe('What the customer token said.'),
  timeZone: z.string(),
  presented: z.record(z.string(), z.unknown()).describe('What was shown, in the words it was shown in.'),
  events: z.array(exportedEvent),
});

const route = createRoute({
  method: 'get',
  path: '/v1/customers/{customer}/export',
  operationId: 'exportCustomer',
  tags: ['Management'],
  summary: 'Everything that is known about a customer',
  description:
    'For whoever asks what is known about them: their sessions, newest first, with what was known, shown, answered and carried out. A customer nobody knows has none. Not in it is what repeats it: webhooks that told of it, kept for 30 days, are in the list of deliveries; a session that was only prepared is in no list and is swept within a day.',
  security: [secretKey('customers:read')],
  request: { params: customerParams, query },
  responses: {
    200: jsonAnswer(
      'A page.',
      z.object({ customer: z.string(), data: z.array(exportedSession), nextCursor: z.string().nullable() }),
    ),
    ...problems('unexpected_field', ...keyProblems),
  },
});

export const exportCustomerRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const { customer } = c.req.valid('param');
    const { cursor, limit } = c.req.valid('query');
    const owner = { workspace: workspace.id, mode: workspace.mode };
    const { sessions, nextCursor } = await exportCustomer(context, owner, {
      customer,
      before: cursor || undefined,
      limit,
    });
    return c.json(
      { customer, data: sessions.map((session) => toExported(session, workspace)), nextCursor },
      200,
    );
  });
};

const toExported = (
  { session, actions, events }: ExportedSession,
  viewer: Viewer,
): z.infer<typeof exportedSession> => ({
  ...toManaged(session, actions, viewer),
  facts: { ...session.facts },
  timeZone: session.timeZone,
  presented: { ...session.presented.view },
  events: events.map(({ id, type, step = null, answer, millis = null, receivedAt }) => ({
    id,
    type,
    step,
    answer: answer ? { reason: answer.reason, followUp: answer.followUp ?? null } : null,
    millis,
    receivedAt,
  })),
});
