import { createRoute, z } from '@hono/zod-openapi';
import { instant } from '@partwell/flow/schema';
import type { ApiApp } from '../http/api-env.ts';
import { problems } from '../http/problem-response.ts';
import { keyProblems, secretKey } from '../http/secret-key.ts';
import { eraseCustomer } from '../services/erasure/erase-customer.ts';
import { customerParams } from './customer-params.ts';
import { jsonAnswer } from './json-content.ts';
import { managedWorkspace } from './managed-workspace.ts';
import type { RouteContext } from './route-context.ts';

const answer = z.object({
  customer: z.string(),
  status: z.enum(['erased', 'waiting']),
  erased: z
    .object({ sessions: z.int(), actions: z.int(), events: z.int(), messages: z.int() })
    .describe('By this request. `messages`: webhooks with their deliveries, what was sent and answered.'),
  waiting: z
    .object({
      actions: z.int().describe('Not settled yet; a stuck one waits for you.'),
      webhooks: z.int().describe('That tell your server of money and have not arrived; for 30 days at most.'),
    })
    .describe('What has to end first. The rest is erased by itself within minutes after that.'),
  kept: z
    .object({
      tombstones: z.int(),
      until: instant.nullable().describe('When the last of them goes.'),
    })
    .describe(
      'Of what was erased by this request: what kind of offer was taken, when, and what it gave away, under a pseudonym, so that an offer is not given again before its time and budgets stay right.',
    ),
});

const route = createRoute({
  method: 'delete',
  path: '/v1/customers/{customer}',
  operationId: 'eraseCustomer',
  tags: ['Management'],
  summary: 'Erase what is kept about a customer',
  description:
    'Sessions, answers, events, actions, webhooks and what was answered to them. A dialog that is open ends. Nothing that ' +
    'may have changed a subscription is lost: what is not settled, or not told yet, is erased when it is. Ask again as ' +
    'often as you like. Backups are yours to see to.',
  security: [secretKey('customers:erase')],
  request: { params: customerParams },
  responses: {
    200: jsonAnswer('Nothing is kept any more that names them.', answer),
    202: jsonAnswer('Something has to end first; it then goes by itself.', answer),
    ...problems(...keyProblems),
  },
});

export const eraseCustomerRoute = (app: ApiApp, context: RouteContext): void => {
  app.openapi(route, async (c) => {
    const manager = managedWorkspace(c, context);
    const { customer } = c.req.valid('param');
    const { erased, waiting } = await eraseCustomer(context, manager, customer);
    const { kept, ...counts } = erased;
    const isWaiting = waiting.actions + waiting.webhooks > 0;
    const status = isWaiting ? ('waiting' as const) : ('erased' as const);
    return c.json({ customer, status, erased: counts, waiting, kept }, isWaiting ? 202 : 200);
  });
};
