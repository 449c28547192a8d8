import type { Owner } from '../ports/records.ts';
import type { Storage } from '../ports/storage.ts';
import type { WebhookEndpoint } from '../ports/workspaces.ts';
import type { LaneEndpoint } from './lane-endpoint.ts';

/**
 * An endpoint that the configuration names: only its own 410 switches it off, until it is switched on again or its address
 * changes.
 *
 * @param owner processes of another workspace or mode on the same database have an endpoint of the same id.
 */
export const configuredEndpoint = (
  storage: Storage,
  endpoint: WebhookEndpoint,
  owner?: Owner,
): LaneEndpoint => ({
  id: endpoint.id,
  ...(owner && { owner }),
  current: async () => ((await storage.outbox.goneAt(endpoint, owner)) === undefined ? endpoint : undefined),
  delivered: async () => undefined,
  failed: async () => false,
  gone: ({ outbox }, target, due, at) => outbox.disable(due, endpoint.id, target.url, at.toISOString()),
});
