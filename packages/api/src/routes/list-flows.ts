import { createRoute, z } from '@hono/zod-openapi';
import { instant } from '@partwell/flow/schema';
import type { ApiApp } from '../http/api-env.ts';
import { problems } from '../http/problem-response.ts';
import { keyProblems, secretKey } from '../http/secret-key.ts';
import { jsonAnswer } from './json-content.ts';
import { managedWorkspace } from './managed-workspace.ts';
import type { RouteContext } from './route-context.ts';

const flowVersion = z.object({
  id: z.string(),
  version: z.int(),
  hash: z.string().describe('SHA-256 of the content.'),
  publishedAt: instant,
  active: z.boolean().describe('New sessions are given this version.'),
});

const route = createRoute({
  method: 'get',
  path: '/v1/flows',
  operationId: 'listFlows',
  tags: ['Management'],
  summary: 'List flows and their versions',
  description: 'Published versions are immutable; a session keeps the one it was made with.',
  security: [secretKey('flows:read')],
  responses: {
    200: jsonAnswer('All versions, newest first.', z.object({ data: z.array(flowVersion) })),
    ...problems(...keyProblems),
  },
});

export const listFlowsRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const workspace = managedWorkspace(c, context);
    const { storage, flows } = context.ports;
    const isActive = (id: string, version: number) =>
      flows.some((flow) => flow.workspace === workspace.id && flow.id === id && flow.version === version);
    const versions = await storage.flows.versions(workspace.id);
    const data = versions.map(({ flow, version, hash, publishedAt }) => ({
      id: flow,
      version,
      hash,
      publishedAt,
      active: isActive(flow, version),
    }));
    return c.json({ data }, 200);
  });
};
