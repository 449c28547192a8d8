import { secretsOf } from '../net/signed-post.ts';
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
  { id, url, ...signed }: WebhookEndpoint,
  owner?: Owner,
): LaneEndpoint => ({
  id,
  ...(owner && { owner }),
  current: async () =>
    (await storage.outbox.goneAt({ id, url }, owner)) === undefined
      ? { id, url, secrets: secretsOf(signed) }
      : undefined,
  delivered: async () => undefined,
  failed: async () => false,
  gone: ({ outbox }, target, due, at) => outbox.disable(due, id, target.url, at.toISOString()),
});
