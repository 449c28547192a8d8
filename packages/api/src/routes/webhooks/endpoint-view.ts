import { z } from '@hono/zod-openapi';
import { instant, mode } from '@partwell/flow/schema';
import { disabledReasons, webhookTypes } from '../../ports/records.ts';
import type { KnownEndpoint } from '../../services/webhooks/known-endpoint.ts';
import { shownAddress, type Viewer } from '../shown-to.ts';

/** The path of everything about one endpoint. */
export const endpointParams = z.object({
  id: z
    .string()
    .max(64)
    .openapi({ param: { name: 'id', in: 'path' }, example: 'whe_01k3q8m2c5f8rv0yjx3d2b6w9t' }),
});

/** What an endpoint can be told, each with what it is when nothing is said. */
export const endpointFields = {
  url: z.string().max(2000).describe('Where webhooks are posted: https, without a password in it.'),
  events: z
    .array(z.enum(webhookTypes))
    .min(1)
    .max(webhookTypes.length)
    .transform((events) => [...new Set(events)])
    .nullable()
    .describe('Which types it wants. `null`: all, those that are added later too.'),
  description: z.string().max(200).describe('For you.'),
  enabled: z.boolean().describe('Switched off it is sent nothing; what happens meanwhile waits for it.'),
};

/** An endpoint as the host sees it. Its secret is in no view. */
export const endpointView = z.object({
  id: z.string(),
  mode,
  url: z
    .string()
    .describe('Only where it leads, for keys without `webhooks:write`: the rest may be a secret.'),
  events: z.array(z.string()).nullable(),
  description: z.string(),
  enabled: z.boolean(),
  disabledAt: instant.nullable(),
  disabledBecause: z
    .enum(disabledReasons)
    .nullable()
    .describe('`operator`: you did. `gone`: it answered 410. `failing`: nothing has arrived for five days.'),
  failingSince: instant.nullable().describe('Since when nothing has arrived; `null` while things do.'),
  previousSecretUntil: instant.nullable().describe('Until then the secret before signs too.'),
  source: z
    .enum(['api', 'configuration'])
    .describe(
      '`configuration`: from PARTWELL_WEBHOOK_URL, and changed there; only `enabled: true` is taken here.',
    ),
  createdAt: instant.nullable(),
});

/** The one answer that names a secret. */
export const endpointSecret = z.string().describe('`whsec_…`, shown this once.');

export const toEndpointView = (endpoint: KnownEndpoint, viewer: Viewer): z.infer<typeof endpointView> => ({
  id: endpoint.id,
  mode: endpoint.mode,
  url: shownAddress(endpoint.url, viewer, 'webhooks:write'),
  events: endpoint.events && [...endpoint.events],
  description: endpoint.description,
  enabled: endpoint.disabledAt === null,
  disabledAt: endpoint.disabledAt,
  disabledBecause: endpoint.disabledBecause,
  failingSince: endpoint.failingSince,
  previousSecretUntil: endpoint.previousUntil,
  source: endpoint.isConfigured ? 'configuration' : 'api',
  createdAt: endpoint.createdAt,
});
