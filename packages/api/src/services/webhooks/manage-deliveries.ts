import type { DeliveryAttempt, DeliveryRecord } from '../../ports/records.ts';
import type { DeliveryFilter } from '../../ports/storage/webhooks.ts';
import type { Manager, Workspace } from '../../ports/workspaces.ts';
import { audit } from '../audit.ts';
import type { Context } from '../context.ts';
import { ownerOf } from '../owner-of.ts';
import { deliveryId, parseDeliveryId } from './delivery-id.ts';
import { knownEndpoint } from './known-endpoint.ts';

export interface DeliverySearch extends Omit<DeliveryFilter, 'before'> {
  /** The id of the last delivery of the page before. */
  readonly cursor?: string | undefined;
}

/** A page of deliveries, newest first. */
export const listDeliveries = async (
  { ports }: Context,
  workspace: Workspace,
  { cursor, limit, ...filter }: DeliverySearch,
): Promise<{ deliveries: DeliveryRecord[]; nextCursor: string | null }> => {
  const before = cursor ? parseDeliveryId(cursor) : undefined;
  const rows = await ports.storage.deliveries.list(ownerOf(workspace), {
    ...filter,
    before,
    limit: limit + 1,
  });
  const deliveries = rows.slice(0, limit);
  const last = deliveries.at(-1);
  return { deliveries, nextCursor: rows.length > limit && last ? deliveryId(last) : null };
};

/** One delivery with its attempts. A foreign id is as unknown as one that never was. */
export const readDelivery = async (
  { ports }: Context,
  workspace: Workspace,
  id: string,
): Promise<{ delivery: DeliveryRecord; attempts: DeliveryAttempt[] } | undefined> => {
  const named = parseDeliveryId(id);
  const delivery =
    named && (await ports.storage.deliveries.find(ownerOf(workspace), named.message, named.endpoint));
  if (!delivery) return undefined;
  return {
    delivery,
    attempts: await ports.storage.deliveries.attempts(delivery.message, delivery.endpoint),
  };
};

export type Redelivered =
  | { readonly ok: true; readonly delivery: DeliveryRecord }
  | { readonly ok: false; readonly code: 'delivery_not_found' | 'delivery_under_way' | 'endpoint_disabled' };

/** Sends a message to an endpoint once more, with the same id, and by the schedule where that fails. */
export const redeliver = async (context: Context, workspace: Manager, id: string): Promise<Redelivered> => {
  const { storage, clock, log, onOutbox } = context.ports;
  const found = await readDelivery(context, workspace, id);
  const endpoint = found && (await knownEndpoint(storage, workspace, found.delivery.endpoint));
  if (!found || !endpoint) return { ok: false, code: 'delivery_not_found' };
  if (endpoint.disabledAt !== null) return { ok: false, code: 'endpoint_disabled' };
  const { message } = found.delivery;
  const at = clock.now().toISOString();
  const isDue = await storage.transaction(
    async (records) => {
      if (!(await records.deliveries.redeliver(message, endpoint.id, at))) return false;
      await audit(context.ports, records, workspace, id);
      return true;
    },
    { alone: [] },
  );
  if (!isDue) return { ok: false, code: 'delivery_under_way' };
  log.info('webhook.asked_again', { message, endpoint: endpoint.id });
  const now = await readDelivery(context, workspace, id);
  onOutbox?.();
  return now ? { ok: true, delivery: now.delivery } : { ok: false, code: 'delivery_not_found' };
};
