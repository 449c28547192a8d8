import { createRoute } from '@hono/zod-openapi';
import { performedRequest } from '@partwell/flow/schema';
import type { ApiApp } from '../http/api-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { bodyProblems, problems } from '../http/problem-response.ts';
import { toldByPage } from '../services/told-by-page.ts';
import { settledAction } from './action-answer.ts';
import { accessToSession } from './authorized-session.ts';
import { jsonAnswer, jsonRequest } from './json-content.ts';
import type { RouteContext } from './route-context.ts';
import { sessionParams } from './session-id.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/sessions/{id}/performed',
  operationId: 'toldByPage',
  tags: ['Sessions'],
  summary: 'Say that the page carried it out, or could not',
  description:
    'After `perform`, where the page carries out what is asked for (`PARTWELL_EXECUTOR=page`). The first word ' +
    'stands, and webhooks say whose word it is. `executor_refused` confirms a refusal.',
  security: [],
  'x-credential': 'session secret',
  request: { params: sessionParams, ...jsonRequest(performedRequest) },
  responses: {
    200: jsonAnswer('Recorded, with the words of the end.', settledAction),
    ...problems(
      ...bodyProblems,
      'origin_not_allowed',
      'session_not_found',
      'session_secret_invalid',
      'session_expired',
      'action_unknown',
      'executor_refused',
      'subscription_canceled',
      'session_ended',
    ),
  },
});

export const toldByPageRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const { secret, action, result, reason } = c.req.valid('json');
    const access = await accessToSession(context, c, id, secret);
    context.limit.cancel(id);
    if (!('session' in access)) throw new HttpProblem('action_unknown');
    const reply = await toldByPage(context, access.session, { action, result, reason });
    if (!reply.ok)
      throw new HttpProblem(reply.code, { detail: 'detail' in reply ? reply.detail : undefined });
    if (reply.status !== 'settled') throw new HttpProblem('unavailable');
    return c.json({ status: reply.status, outcome: reply.outcome }, 200);
  });
};
