import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../http/api-env.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { problems } from '../http/problem-response.ts';
import type { Ports } from '../ports/index.ts';
import { jsonAnswer } from './json-content.ts';
import type { RouteContext } from './route-context.ts';

const ready = z.object({
  status: z.literal('ready'),
  stuck: z.int().describe('Actions that wait for the operator.'),
  now: z.iso.datetime().describe('What time it is for this server: what customer tokens are held against.'),
});

const route = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'ready',
  tags: ['Operation'],
  summary: 'Whether requests can be served',
  description:
    'The database answers and takes writes, it has every migration this server needs, and nobody has asked the server to stop. For load balancers: 503 is to be sent nothing new.',
  responses: {
    200: jsonAnswer('They can.', ready),
    ...problems('not_migrated', 'stopping'),
  },
});

export const readyRoute = (app: ApiApp, { ports }: RouteContext): void => {
  app.openapi(route, async (c) => {
    if (ports.isStopping?.()) throw new HttpProblem('stopping');
    const found = await look(ports).catch(() => {
      throw new HttpProblem('unavailable', { detail: 'The database does not answer.' });
    });
    if (!found.takesWrites) {
      throw new HttpProblem('unavailable', {
        detail:
          'The database answers and takes no writes: its disk is full or broken, it may only be read, or it is a standby.',
      });
    }
    if (found.missing.length > 0) {
      throw new HttpProblem('not_migrated', {
        detail: `Run \`partwell migrate\` in the environment of the server, or start it again: ${found.missing.join(', ')} is missing.`,
      });
    }
    return c.json(
      { status: 'ready' as const, stuck: found.stuck, now: ports.clock.now().toISOString() },
      200,
    );
  });
};

const look = async ({ storage }: Pick<Ports, 'storage'>) => ({
  missing: await storage.missingMigrations(),
  stuck: await storage.actions.count('stuck'),
  takesWrites: await storage.takesWrites(),
});
