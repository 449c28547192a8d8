import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { rotateKey } from '../../services/keys/rotate-key.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import { overlapHours } from '../overlap-hours.ts';
import type { RouteContext } from '../route-context.ts';
import { keyItself, keyParams, keyView, toKeyView } from './key-view.ts';

const request = z.strictObject({
  overlapHours: overlapHours.describe(
    'How long the one before is good, too. `0`: not any more, as after it was lost. @default 24',
  ),
});

const route = createRoute({
  method: 'post',
  path: '/v1/keys/{id}/rotate',
  operationId: 'rotateKey',
  tags: ['Keys'],
  summary: 'Give a key another in its place',
  description:
    'It keeps id, role, name and end. During the overlap both are good: a customer token is taken by the `kid` of ' +
    'either. Rotated again, only the last two are.',
  security: [secretKey('keys:write')],
  request: { params: keyParams, ...jsonRequest(request) },
  responses: {
    200: jsonAnswer('The new one.', keyView.extend({ key: keyItself })),
    ...problems(...bodyProblems, ...keyProblems, 'key_not_found', 'key_ended'),
  },
});

export const rotateKeyRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const { overlapHours: hours = 24 } = c.req.valid('json');
    const rotated = await rotateKey(context.ports, manager, c.req.valid('param').id, hours);
    if (!rotated.ok) throw new HttpProblem(rotated.code);
    return c.json({ ...toKeyView(rotated.record), key: rotated.key }, 200);
  });
};
