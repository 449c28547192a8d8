import { createRoute, z } from '@hono/zod-openapi';
import { sessionEventsRequest } from '@partwell/flow/schema';
import type { ApiApp } from '../http/api-env.ts';
import { bodyProblems, problems } from '../http/problem-response.ts';
import { recordEvents } from '../services/record-events.ts';
import { accessToSession, customerKey } from './authorized-session.ts';
import { jsonAnswer, jsonRequest } from './json-content.ts';
import type { RouteContext } from './route-context.ts';
import { sessionParams } from './session-id.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/sessions/{id}/events',
  operationId: 'recordEvents',
  tags: ['Sessions'],
  summary: 'Record step events',
  description:
    'In batches, idempotent by event id. The first event opens a prepared session. Those of a session that is ' +
    'kept nowhere are dropped.',
  security: [],
  'x-credential': 'session secret',
  request: { params: sessionParams, ...jsonRequest(sessionEventsRequest) },
  responses: {
    202: jsonAnswer('How many were new.', z.object({ accepted: z.int() })),
    ...problems(
      ...bodyProblems,
      'origin_not_allowed',
      'session_not_found',
      'session_secret_invalid',
      'session_expired',
    ),
  },
});

export const recordEventsRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const { secret, events } = c.req.valid('json');
    const access = await accessToSession(context, c, c.req.valid('param').id, secret);
    if (!('session' in access)) return c.json({ accepted: 0 }, 202);
    context.limit.customer(customerKey(access.session));
    return c.json({ accepted: await recordEvents(context, access.session, events) }, 202);
  });
};
