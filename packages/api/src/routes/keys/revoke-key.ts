import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { revokeKey } from '../../services/keys/manage-keys.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { keyParams } from './key-view.ts';

const route = createRoute({
  method: 'delete',
  path: '/v1/keys/{id}',
  operationId: 'revokeKey',
  tags: ['Keys'],
  summary: 'Revoke a key',
  description:
    'For good, and with it the one before it was rotated: here at once, in other processes within two seconds. Any key ' +
    'can be revoked, the one that asks too; the keys of the environment go on working.',
  security: [secretKey('keys:write')],
  request: { params: keyParams },
  responses: {
    204: { description: 'It opens nothing any more.' },
    ...problems(...keyProblems, 'key_not_found'),
  },
});

export const revokeKeyRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const revoked = await revokeKey(context.ports, manager, c.req.valid('param').id);
    if (!revoked.ok) throw new HttpProblem(revoked.code);
    return c.body(null, 204);
  });
};
