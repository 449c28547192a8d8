import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { changeExecutor } from '../../services/settings/executor.ts';
import { addressProblem } from '../address-problem.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { executorChange, executorView, toExecutorView, toWish } from './executor-view.ts';

const route = createRoute({
  method: 'put',
  path: '/v1/executor',
  operationId: 'changeExecutor',
  tags: ['Keys'],
  summary: 'Say who carries out in this mode',
  description:
    'From then on every process serves the mode, and without anybody (`none`) none opens a session in it. A new secret ' +
    'is made each time for `http`, and the one before signs as well for the overlap where both addresses are of one origin, ' +
    'so that your server may change over whenever it likes. What was called with the one before, and was not settled, is asked about again. ' +
    'What is not settled when a mode is closed goes on when somebody carries out in it again, and is else `stuck` after ' +
    'about 29 hours, for you to resolve.',
  security: [secretKey('settings:write')],
  request: jsonRequest(executorChange),
  responses: {
    200: jsonAnswer(
      'As it is now.',
      executorView.extend({
        secret: z.string().nullable().describe('`whsec_…` of `http`, shown this once.'),
        previousSecretUntil: z
          .string()
          .nullable()
          .describe('Until when calls are signed with the one before, too. null: they are not.'),
      }),
    ),
    ...problems(...bodyProblems, ...keyProblems, 'executor_configured', 'executor_address_refused'),
  },
});

export const changeExecutorRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const { wish, overlapHours } = toWish(c.req.valid('json'));
    const changed = await changeExecutor(context, manager, wish, overlapHours);
    if (!changed.ok) throw addressProblem(changed);
    const { executor, secret, previousUntil: previousSecretUntil } = changed;
    return c.json({ ...toExecutorView(executor, manager), secret, previousSecretUntil }, 200);
  });
};
