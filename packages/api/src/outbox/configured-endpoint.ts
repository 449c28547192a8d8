import type { Storage } from '../ports/storage.ts';
import type { WebhookEndpoint } from '../ports/workspaces.ts';
import type { LaneEndpoint } from './lane-endpoint.ts';

/** An endpoint that the configuration names: only its own 410 switches it off, until its address changes. */
export const configuredEndpoint = (storage: Storage, { id, url, secret }: WebhookEndpoint): LaneEndpoint => ({
  id,
  current: async () =>
    (await storage.outbox.disabled(id))?.url === url ? undefined : { id, url, secrets: [secret] },
  delivered: async () => undefined,
  failed: async () => false,
  gone: ({ outbox }, target, at) => outbox.disable(id, target.url, at.toISOString()),
});
