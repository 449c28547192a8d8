import { createRoute, z } from '@hono/zod-openapi';
import { instant } from '@partwell/flow/schema';
import type { ApiApp } from '../../http/api-env.ts';
import { bodyProblems, problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { switchOffers } from '../../services/flows/switch-offers.ts';
import { jsonAnswer, jsonRequest } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { flowProblem } from './flow-problem.ts';
import { flowParams } from './flow-view.ts';

const request = z.strictObject({ enabled: z.boolean() });

const route = createRoute({
  method: 'put',
  path: '/v1/flows/{flow}/offers',
  operationId: 'switchFlowOffers',
  tags: ['Flows'],
  summary: 'Switch the offers of a flow off or on',
  description:
    'The kill switch, for flows of files too: no offer of any version of this flow is shown or accepted any more, also in sessions that have begun. What is accepted counts from this answer on; what is shown changes within two seconds at every server, and in a dialog that is open an accept is answered with `offer_not_eligible`. What was accepted before is carried out. The way out stays as it is.',
  security: [secretKey('flows:write')],
  request: { params: flowParams, ...jsonRequest(request) },
  responses: {
    200: jsonAnswer(
      'As it is now.',
      z.object({ flow: z.string(), enabled: z.boolean(), offSince: instant.nullable() }),
    ),
    ...problems(...bodyProblems, ...keyProblems, 'flow_unknown'),
  },
});

export const switchOffersRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const { flow } = c.req.valid('param');
    const switched = await switchOffers(context, manager, flow, c.req.valid('json').enabled);
    if (!switched.ok) throw flowProblem(switched);
    return c.json({ flow, enabled: switched.offSince === null, offSince: switched.offSince }, 200);
  });
};
