import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../http/api-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { problems } from '../http/problem-response.ts';
import { jsonAnswer } from './json-content.ts';
import type { RouteContext } from './route-context.ts';

const route = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'ready',
  tags: ['Operation'],
  summary: 'Whether requests can be served',
  description: 'Asks the database. `stuck` counts actions that wait for the operator.',
  responses: {
    200: jsonAnswer('They can.', z.object({ status: z.literal('ready'), stuck: z.int() })),
    ...problems(),
  },
});

export const readyRoute = (app: ApiApp, { ports }: RouteContext): void => {
  app.openapi(route, async (c) => {
    try {
      await ports.storage.ping();
      return c.json({ status: 'ready' as const, stuck: await ports.storage.actions.count('stuck') }, 200);
    } catch {
      throw new HttpProblem('unavailable', { detail: 'The database does not answer.' });
    }
  });
};
