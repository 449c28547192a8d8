import { createRoute } from '@hono/zod-openapi';
import { type AcceptRequest, acceptRequest } from '@partwell/flow/schema';
import type { ApiApp } from '../http/api-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { bodyProblems, problems } from '../http/problem-response.ts';
import { type AcceptOffer, acceptOffer } from '../services/accept-offer.ts';
import { previewAccept } from '../services/preview/preview-action.ts';
import { settledAction, unsettledAction, unsettledAnswer } from './action-answer.ts';
import { customerKey, decidableSession, previewKey } from './authorized-session.ts';
import { jsonAnswer, jsonRequest } from './json-content.ts';
import type { RouteContext } from './route-context.ts';
import { sessionParams } from './session-id.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/sessions/{id}/accept',
  operationId: 'acceptOffer',
  tags: ['Sessions'],
  summary: 'Accept an offer',
  description:
    'Names an offer and a choice that were presented; amounts never come from the client. Carried out ' +
    'exactly once; the same offer and choice again returns the same end.',
  security: [],
  'x-credential': 'session secret',
  request: { params: sessionParams, ...jsonRequest(acceptRequest) },
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
      'offer_unknown',
      'offer_not_eligible',
      'choice_unknown',
      'details_invalid',
      'already_accepted',
      'subscription_canceled',
      'executor_refused',
      'subscription_not_chosen',
      'draft_unknown',
      'draft_invalid',
    ),
  },
});

export const acceptOfferRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const { secret, offer, choice, details = {}, answer } = c.req.valid('json');
    const access = await decidableSession(context, c, c.req.valid('param').id, secret);
    const asked = { offer, choice, details: given(details), answer };
    context.limit.customer('session' in access ? customerKey(access.session) : previewKey(access.preview));
    const reply =
      'session' in access
        ? await acceptOffer(context, access.session, asked)
        : await previewAccept(context, access.preview, asked);
    if (!reply.ok) throw new HttpProblem(reply.code, { detail: reply.detail });
    return reply.status === 'settled'
      ? c.json({ status: reply.status, outcome: reply.outcome }, 200)
      : c.json(unsettledAnswer(reply), 202);
  });
};

/** Leaves out what is `undefined`, so that only what was typed counts as given. */
const given = (details: NonNullable<AcceptRequest['details']>): AcceptOffer['details'] =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
