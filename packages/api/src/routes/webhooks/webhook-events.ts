import { z } from '@hono/zod-openapi';
import { command, instant, mode, sessionStatus } from '@partwell/flow/schema';
import type { ApiApp } from '../../http/api-env.ts';
import { type WebhookType, webhookTypes } from '../../ports/records.ts';

/** What each type tells. */
const tells: Readonly<Record<WebhookType, string>> = {
  'session.started': 'The subscriber sees the dialog.',
  'session.updated':
    'The answer so far, or that a session goes on after it was given up, or was given up again.',
  'offer.accepted': 'An offer was carried out.',
  'offer.failed': 'An accepted offer could not be carried out. Nothing was changed.',
  'subscription.canceled': 'The cancellation was carried out.',
  'session.abandoned': 'The dialog was closed, or its time went by, without either.',
  'lead.created': 'Somebody wants to talk.',
  'reason.answered': 'Why they left, where the flow asks only after the cancellation.',
  'webhook.test': 'Nothing: somebody tries the endpoint out.',
};

/** The body of every webhook. What does not apply is not there. */
export const webhookBody = z.object({
  type: z.enum([...webhookTypes, 'webhook.test']),
  timestamp: instant.describe('When it happened.'),
  data: z.object({
    workspace: z.string(),
    mode,
    session: z.string(),
    customer: z.string(),
    subscription: z.string(),
    flow: z.string(),
    flowVersion: z
      .int()
      .describe('What was shown: a number is one content of the flow, whenever it was in force.'),
    status: sessionStatus.optional().describe('With `session.updated`.'),
    reason: z.string().optional(),
    followUp: z.string().optional(),
    offer: z.string().optional(),
    kind: z.string().optional(),
    choice: z.string().optional(),
    command: command.optional().describe('What was typed is only in the one of `lead.created`.'),
    action: z.string().optional(),
    reference: z.string().optional().describe('What the receipt shows.'),
    signedReceipt: z
      .string()
      .optional()
      .describe(
        'With `subscription.canceled`: the receipt as a compact JWS; see `/.well-known/partwell-keys.json`.',
      ),
    toldBy: z
      .enum(['page', 'operator'])
      .optional()
      .describe('Nothing was read back: the page only said so, or an operator who looked at the provider.'),
  }),
});

const headers = z.object({
  'webhook-id': z.string().describe('The same at every attempt: remember it and act once.'),
  'webhook-timestamp': z.string().describe('When this attempt was made, in Unix seconds.'),
  'webhook-signature': z.string().describe('`v1,<base64>`; two of them while a secret is rotated.'),
});

/** Says in the OpenAPI document what hosts are told. */
export const describeWebhooks = (app: ApiApp): void => {
  for (const [type, description] of Object.entries(tells)) {
    app.openAPIRegistry.registerWebhook({
      method: 'post',
      path: type,
      tags: ['Webhooks'],
      description,
      request: { headers, body: { content: { 'application/json': { schema: webhookBody } } } },
      responses: {
        '2XX': { description: 'It has arrived. Anything else is sent again.' },
        410: { description: 'Switch the endpoint off.' },
      },
    });
  }
};
