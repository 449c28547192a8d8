import { openedSecrets } from '../kept-secrets.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { endpointPlace, type SecretBox } from '../ports/secret-box.ts';
import type { Storage } from '../ports/storage.ts';
import type { LaneEndpoint } from './lane-endpoint.ts';

export interface ManagedEndpointPorts {
  readonly storage: Storage;
  readonly secretBox: SecretBox;
  readonly clock: Clock;
  readonly log: Log;
}

/** An endpoint that was away for a long weekend is not yet dead. */
const FAILING_MILLIS = 5 * 24 * 3600 * 1000;

/** Attempts after which a failure says something about the endpoint: 2 h 35 min. */
const TELLING_ATTEMPTS = 5;

/** An endpoint that is managed over the API. It is read anew each time, because another process may have changed it. */
export const managedEndpoint = (
  { storage, secretBox, clock, log }: ManagedEndpointPorts,
  id: string,
): LaneEndpoint => {
  let isSaid = false;

  return {
    id,
    current: async () => {
      const endpoint = await storage.endpoints.find(id);
      if (!endpoint || endpoint.disabledAt !== null) return undefined;
      const secrets = openedSecrets(secretBox, endpointPlace(endpoint, id), endpoint, clock.now());
      // PARTWELL_SECRET is another one than when it was made. Everything waits until it is given a new secret.
      if (secrets.length === 0 && !isSaid) log.error('endpoint.secret_unreadable', { endpoint: id });
      isSaid = secrets.length === 0;
      return secrets.length === 0 ? undefined : { id, url: endpoint.url, secrets };
    },
    delivered: ({ endpoints }) => endpoints.succeeded(id),
    failed: async ({ endpoints }, target, due, at) => {
      const since = await endpoints.failed(id, at.toISOString());
      const isDead = since !== undefined && at.getTime() - Date.parse(since) >= FAILING_MILLIS;
      if (!isDead || due.round < TELLING_ATTEMPTS) return false;
      return endpoints.disable(id, target.url, 'failing', at.toISOString());
    },
    gone: async ({ endpoints }, target, _due, at) => {
      await endpoints.disable(id, target.url, 'gone', at.toISOString());
    },
  };
};
