import { createRoute, z } from '@hono/zod-openapi';
import { sessionView } from '@partwell/flow/schema';
import type { ApiApp } from '../http/api-env.ts';
import { bearerOf } from '../http/credentials.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { problems } from '../http/problem-response.ts';
import { keyProblems, secretKey } from '../http/secret-key.ts';
import { manageSession } from '../services/manage-session.ts';
import { previewView } from '../services/preview/preview-view.ts';
import { resolvePreview } from '../services/preview/resolve-preview.ts';
import { readSession } from '../services/read-session.ts';
import { accessToSession, customerKey, previewKey } from './authorized-session.ts';
import { jsonAnswer } from './json-content.ts';
import { managedSession, toManaged } from './managed-session.ts';
import { managedWorkspace } from './managed-workspace.ts';
import type { RouteContext } from './route-context.ts';
import { sessionParams } from './session-id.ts';
import { shownStep, shownSteps } from './shown-steps.ts';

/** What only one session is read with. */
const managedWithSteps = managedSession.extend({
  steps: z.array(shownStep).describe('Every screen that was shown, in that order.'),
});

const route = createRoute({
  method: 'get',
  path: '/v1/sessions/{id}',
  operationId: 'readSession',
  tags: ['Sessions'],
  summary: 'Read a session',
  description:
    'With the session secret: what its subscriber sees, also after a reload. With the secret key: ' +
    'the reason, the screens that were shown and when, the actions and why this customer was given what.',
  security: [{ sessionSecret: [] }, secretKey('sessions:read')],
  request: { params: sessionParams },
  responses: {
    200: jsonAnswer('The session.', z.union([sessionView, managedWithSteps])),
    ...problems(
      'origin_not_allowed',
      'session_not_found',
      'session_secret_invalid',
      'session_expired',
      ...keyProblems,
      'draft_unknown',
      'draft_invalid',
    ),
  },
});

export const readSessionRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const bearer = bearerOf(c);
    if (c.get('manager')) {
      const workspace = managedWorkspace(c, context);
      const owner = { workspace: workspace.id, mode: workspace.mode };
      const managed = await manageSession(context, owner, id);
      if (!managed) throw new HttpProblem('session_not_found');
      const { session, actions, events } = managed;
      const view = { ...toManaged(session, actions, workspace), steps: shownSteps(events) };
      return c.json(view, 200);
    }
    const access = await accessToSession(context, c, id, bearer);
    if ('unrecorded' in access) throw new HttpProblem('session_not_found');
    if ('preview' in access) {
      const { preview } = access;
      context.limit.customer(previewKey(preview));
      const resolved = await resolvePreview(context, preview);
      if (!resolved.ok) throw new HttpProblem(resolved.code);
      return c.json(previewView(preview, bearer, resolved.resolution.view), 200);
    }
    context.limit.customer(customerKey(access.session));
    return c.json(await readSession(context, access.session), 200);
  });
};
