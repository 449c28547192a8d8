import type { DeliveryRecord } from '../../ports/records.ts';
import type { Manager } from '../../ports/workspaces.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { ownerOf } from '../owner-of.ts';
import { knownEndpoint } from './known-endpoint.ts';
import { testEvent } from './test-event.ts';

export type EndpointTried =
  | { readonly ok: true; readonly delivery: DeliveryRecord }
  | { readonly ok: false; readonly code: 'endpoint_not_found' | 'endpoint_disabled' };

/** Sends an event of type `webhook.test` to one endpoint, whatever its filter says. It is tried once. */
export const tryEndpoint = async (
  { ports }: Context,
  workspace: Manager,
  id: string,
): Promise<EndpointTried> => {
  const { storage, ids, clock, onOutbox } = ports;
  const endpoint = await knownEndpoint(storage, workspace, id);
  if (!endpoint) return { ok: false, code: 'endpoint_not_found' };
  if (endpoint.disabledAt !== null) return { ok: false, code: 'endpoint_disabled' };
  const owner = ownerOf(workspace);
  const message = ids.create('msg');
  const at = clock.now();
  const createdAt = at.toISOString();
  const type = 'webhook.test';
  const body = testEvent(owner, at);
  const record = {
    ...owner,
    id: message,
    type,
    fact: `${message}:${type}`,
    body,
    createdAt,
    session: null,
  } as const;
  await storage.transaction(
    async (records) => {
      await records.outbox.add(record, [endpoint.id]);
      await audit(ports, records, workspace, endpoint.id, { message: { to: message } });
    },
    { alone: [] },
  );
  const delivery = await storage.deliveries.find(owner, message, endpoint.id);
  onOutbox?.();
  return delivery ? { ok: true, delivery } : { ok: false, code: 'endpoint_not_found' };
};
