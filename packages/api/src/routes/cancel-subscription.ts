import { createRoute } from '@hono/zod-openapi';
import { cancelRequest } from '@partwell/flow/schema';
import type { ApiApp } from '../http/api-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { bodyProblems, problems } from '../http/problem-response.ts';
import { cancelSubscription } from '../services/cancel-subscription.ts';
import { previewCancel } from '../services/preview/preview-action.ts';
import { settledAction, unsettledAction, unsettledAnswer } from './action-answer.ts';
import { decidableSession } from './authorized-session.ts';
import { jsonAnswer, jsonRequest } from './json-content.ts';
import type { RouteContext } from './route-context.ts';
import { sessionParams } from './session-id.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/sessions/{id}/cancel',
  operationId: 'cancelSubscription',
  tags: ['Sessions'],
  summary: 'Cancel the subscription',
  description:
    'Carried out exactly once; goes before every offer, also one that was accepted. Returns the receipt.',
  security: [],
  'x-credential': 'session secret',
  request: { params: sessionParams, ...jsonRequest(cancelRequest) },
  responses: {
    200: jsonAnswer('Carried out and read back.', settledAction),
    202: jsonAnswer('Not settled yet.', unsettledAction),
    ...problems(
      ...bodyProblems,
      'origin_not_allowed',
      'session_not_found',
      'session_secret_invalid',
      'role_may_not_cancel',
      'session_ended',
      'session_expired',
      'executor_refused',
      'subscription_canceled',
      'subscription_not_chosen',
      'draft_unknown',
      'draft_invalid',
    ),
  },
});

export const cancelSubscriptionRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const { secret, details = {}, answer } = c.req.valid('json');
    const { id } = c.req.valid('param');
    const access = await decidableSession(context, c, id, secret);
    context.limit.cancel(id);
    const reply =
      'session' in access
        ? await cancelSubscription(context, access.session, { details, answer })
        : await previewCancel(context, access.preview);
    if (!reply.ok) throw new HttpProblem(reply.code, { detail: reply.detail });
    return reply.status === 'settled'
      ? c.json({ status: reply.status, outcome: reply.outcome }, 200)
      : c.json(unsettledAnswer(reply), 202);
  });
};
