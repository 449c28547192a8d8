import { createRoute, z } from '@hono/zod-openapi';
import { instant } from '@partwell/flow/schema';
import type { ApiApp } from '../../http/api-env.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { isOfFile } from '../../services/flows/read-flows.ts';
import { ownerOf } from '../../services/owner-of.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { managedBy, toVersionRow, versionRow } from './flow-view.ts';

const listed = versionRow.extend({
  id: z.string(),
  managedBy: managedBy.nullable().describe('Who says that it is in force; `null` for a version that is not.'),
});

const route = createRoute({
  method: 'get',
  path: '/v1/flows',
  operationId: 'listFlows',
  tags: ['Flows'],
  summary: 'List flows and their versions',
  description:
    'Published versions are immutable; a session keeps the one it was made with. `drafts` are those that were saved over the API.',
  security: [secretKey('flows:read')],
  responses: {
    200: jsonAnswer(
      'All versions, newest first.',
      z.object({
        data: z.array(listed),
        drafts: z.array(z.object({ flow: z.string(), revision: z.string(), changedAt: instant })),
        offersOff: z
          .array(z.object({ flow: z.string(), since: instant }))
          .describe('Flows whose offers are switched off: they are given to nobody.'),
      }),
    ),
    ...problems(...keyProblems),
  },
});

export const listFlowsRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const owner = ownerOf(managedWorkspace(c, context));
    const { storage } = context.ports;
    const { flows } = await context.flows.read(owner);
    const data = (await storage.flows.versions(owner.workspace)).map(({ flow, ...version }) => {
      const active = flows.find(({ id }) => id === flow);
      const row = toVersionRow(version, active?.version);
      const whose = isOfFile(context, { workspace: owner.workspace, id: flow }) ? 'file' : 'api';
      return { id: flow, ...row, managedBy: row.active ? whose : null } as const;
    });
    const drafts = (await storage.drafts.list(owner)).map(({ flow, revision, changedAt }) => ({
      flow,
      revision,
      changedAt,
    }));
    return c.json({ data, drafts, offersOff: await storage.offersOff.list(owner) }, 200);
  });
};
