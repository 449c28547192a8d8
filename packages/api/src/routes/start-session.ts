import { createRoute } from '@hono/zod-openapi';
import { createSessionRequest, sessionView } from '@partwell/flow/schema';
import type { ApiApp } from '../http/api-env.ts';
import { addressOf } from '../http/credentials.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { bodyProblems, problems } from '../http/problem-response.ts';
import type { Workspaces } from '../ports/workspaces.ts';
import { startSession } from '../services/start-session.ts';
import { jsonAnswer, jsonRequest } from './json-content.ts';
import type { RouteContext } from './route-context.ts';

const route = createRoute({
  method: 'post',
  path: '/v1/sessions',
  operationId: 'startSession',
  tags: ['Sessions'],
  summary: 'Start or resume a session',
  description:
    'Verifies the customer token and returns everything that is needed to draw all steps. The same token ' +
    'resumes its session of the same subscription; a new token resumes the open session of its subscription. `prepare` makes it ' +
    'ahead of the click: it counts nowhere until it is shown. `shows` names what the page can draw where there ' +
    'is nothing to decide; `preview` shows a draft. Neither is recorded.',
  security: [],
  'x-credential': 'publishable key',
  request: jsonRequest(createSessionRequest),
  responses: {
    201: jsonAnswer('A new session.', sessionView),
    200: jsonAnswer('The session that was there already, or one that is kept nowhere.', sessionView),
    ...problems(
      ...bodyProblems,
      'key_unknown',
      'key_is_secret',
      'key_revoked',
      'key_expired',
      'mode_not_served',
      'origin_not_allowed',
      'token_malformed',
      'token_algorithm',
      'token_key_unknown',
      'token_signature',
      'token_expired',
      'token_not_yet_valid',
      'token_lifetime',
      'token_issuer',
      'token_audience',
      'token_mode',
      'token_claims',
      'token_reused',
      'subscription_unknown',
      'no_flow',
      'role_may_not_cancel',
      'preview_invalid',
      'preview_expired',
      'draft_unknown',
      'draft_invalid',
      'preview_too_large',
    ),
  },
});

export const startSessionRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const { key, shows = [], prepare = false, ...asked } = c.req.valid('json');
    const found = await workspaceOf(key, context.ports.workspaces);
    context.limit.start(`${found.ok ? key : ''} ${addressOf(c, context.ports.proxies ?? 0)}`);
    const isPreview = asked.preview !== undefined;
    if (!found.ok && !(found.code === 'mode_not_served' && isPreview)) throw new HttpProblem(found.code);
    const { workspace } = found;
    const origin = c.req.header('origin');
    if (origin !== undefined && workspace.origins?.includes(origin) === false) {
      throw new HttpProblem('origin_not_allowed');
    }
    const started = await startSession(context, {
      workspace,
      token: asked.token,
      prepare,
      timeZone: asked.timeZone,
      subscription: asked.subscription,
      shows: new Set(shows),
      preview: asked.preview,
    });
    if (!started.ok) throw new HttpProblem(started.code, { detail: started.detail });
    return c.json(started.view, started.resumed ? 200 : 201);
  });
};

/** Of a secret it is not even asked whether it is known: whoever has found one learns nothing of it here. */
const workspaceOf = async (key: string, workspaces: Workspaces) =>
  /^(sk|cs)_/.test(key)
    ? ({ ok: false, code: 'key_is_secret' } as const)
    : await workspaces.byPublishableKey(key);
