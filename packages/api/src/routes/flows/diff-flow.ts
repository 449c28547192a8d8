import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../../http/api-env.ts';
import { problems } from '../../http/problem-response.ts';
import { keyProblems, secretKey } from '../../http/secret-key.ts';
import { diffVersions, type Side } from '../../services/flows/diff-versions.ts';
import { ownerOf } from '../../services/owner-of.ts';
import { jsonAnswer } from '../json-content.ts';
import { managedWorkspace } from '../managed-workspace.ts';
import type { RouteContext } from '../route-context.ts';
import { flowProblem } from './flow-problem.ts';
import { flowParams } from './flow-view.ts';

const side = z
  .string()
  .regex(/^([1-9]\d{0,8}|active|draft)$/, 'Use the number of a version, `active` or `draft`.');

const query = z.strictObject({
  from: side.default('active').describe('A version by its number, `active` or `draft`.'),
  to: side.default('draft').describe('The same, as it is to become.'),
});

const change = z.object({
  code: z.string().describe('Stable: `offer_added`, `reason_offers`, `text_changed`, …'),
  area: z.enum(['audience', 'reasons', 'offers', 'segments', 'words', 'settings']),
  path: z.array(z.string()).describe('Where, with ids in place of positions.'),
  message: z.string().describe('One sentence for people.'),
  affects: z.array(z.string()).optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

const route = createRoute({
  method: 'get',
  path: '/v1/flows/{flow}/diff',
  operationId: 'diffFlow',
  tags: ['Flows'],
  summary: 'Say in words what is different',
  description:
    'Between two versions, or between what is in force and the draft. Comments, defaults and the order of keys make no difference.',
  security: [secretKey('flows:read')],
  request: { params: flowParams, query },
  responses: {
    200: jsonAnswer('Every difference.', z.object({ changes: z.array(change) })),
    ...problems(
      'unexpected_field',
      ...keyProblems,
      'flow_unknown',
      'version_unknown',
      'draft_unknown',
      'flow_invalid',
    ),
  },
});

export const diffFlowRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const owner = ownerOf(managedWorkspace(c, context));
    const { from, to } = c.req.valid('query');
    const sides = { from: sideOf(from), to: sideOf(to) };
    const diffed = await diffVersions(context, owner, c.req.valid('param').flow, sides);
    if (!diffed.ok) throw flowProblem(diffed);
    const changes = diffed.changes.map(({ path, affects, ...said }) => ({
      ...said,
      path: [...path],
      ...(affects && { affects: [...affects] }),
    }));
    return c.json({ changes }, 200);
  });
};

const sideOf = (text: string): Side => (text === 'active' || text === 'draft' ? text : Number(text));
