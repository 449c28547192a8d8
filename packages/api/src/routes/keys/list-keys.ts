import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { listKeys } from '../../services/keys/manage-keys.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { keyView, toKeyView } from './key-view.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/keys',
  operationId: 'listKeys',
  tags: ['Keys'],
  summary: 'List keys',
  description:
    'In the order they were made. Those of the environment are not among them; those that ended are for 30 days more.',
  security: [secretKey('keys:read')],
  responses: {
    200: jsonAnswer('All of them.', z.object({ data: z.array(keyView) })),
    ...problems(...keyProblems),
  },
});

export const listKeysRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    return c.json({ data: (await listKeys(context.ports, manager)).map(toKeyView) }, 200);
  });
};
