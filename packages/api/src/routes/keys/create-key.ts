import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { roleNames } from '../../ports/roles.ts';
import { createKey, MOST_KEYS } from '../../services/keys/manage-keys.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { keyFields, keyItself, keyView, toKeyView } from './key-view.ts';

const wishes = { name: keyFields.name.optional(), expiresAt: keyFields.expiresAt.optional() };

const request = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('secret'), role: z.enum(roleNames), ...wishes }),
  z.strictObject({ kind: z.literal('publishable'), ...wishes }),
  z.strictObject({ kind: z.literal('signing'), ...wishes }),
]);

const route = createRoute({
  method: 'post',
  path: '/v1/keys',
  operationId: 'createKey',
  tags: ['Keys'],
  summary: 'Make a key',
  description:
    'Of the workspace and mode of the key that asks. It works here at once, and in other processes within two seconds. ' +
    `At most ${MOST_KEYS} that are good.`,
  security: [secretKey('keys:write')],
  request: jsonRequest(request),
  responses: {
    201: jsonAnswer('The key.', keyView.extend({ key: keyItself })),
    ...problems(...bodyProblems, ...keyProblems, 'key_limit', 'key_expiry_past'),
  },
});

export const createKeyRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const asked = c.req.valid('json');
    const made = await createKey(context.ports, manager, {
      kind: asked.kind,
      role: asked.kind === 'secret' ? asked.role : null,
      name: asked.name ?? '',
      expiresAt: asked.expiresAt === undefined ? null : new Date(asked.expiresAt).toISOString(),
    });
    if (!made.ok) throw new HttpProblem(made.code);
    return c.json({ ...toKeyView(made.record), key: made.key }, 201);
  });
};
