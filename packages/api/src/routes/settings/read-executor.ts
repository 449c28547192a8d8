import { createRoute } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { readExecutor } from '../../services/settings/executor.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { executorView, toExecutorView } from './executor-view.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/executor',
  operationId: 'readExecutor',
  tags: ['Keys'],
  summary: 'Who carries out in this mode',
  description:
    'Without the secret that calls are signed with, and of an address only where it leads, for keys without `settings:write`.',
  security: [secretKey('settings:read')],
  responses: { 200: jsonAnswer('Who does.', executorView), ...problems(...keyProblems) },
});

export const readExecutorRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    return c.json(toExecutorView(await readExecutor(context, manager), manager), 200);
  });
};
