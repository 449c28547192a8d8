import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { readKey } from '../../services/keys/manage-keys.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { keyParams, keyView, toKeyView } from './key-view.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/keys/{id}',
  operationId: 'readKey',
  tags: ['Keys'],
  summary: 'Read a key',
  description: 'Whether it is good, until when, and when it was last used.',
  security: [secretKey('keys:read')],
  request: { params: keyParams },
  responses: {
    200: jsonAnswer('The key, without what it is.', keyView),
    ...problems(...keyProblems, 'key_not_found'),
  },
});

export const readKeyRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const key = await readKey(context.ports, manager, c.req.valid('param').id);
    if (!key) throw new HttpProblem('key_not_found');
    return c.json(toKeyView(key), 200);
  });
};
