import type { DeliveryRecord } from '../../ports/records.ts';

type Named = Pick<DeliveryRecord, 'message' | 'endpoint'>;

/** A delivery is one message on its way to one endpoint, and is called by both: `msg_….whe_…`. */
export const deliveryId = ({ message, endpoint }: Named): string => `${message}.${endpoint}`;

/** undefined: it is the id of no delivery. */
export const parseDeliveryId = (id: string): Named | undefined => {
  const [, message, endpoint] = /^([^.]+)\.(.+)$/.exec(id) ?? [];
  return message !== undefined && endpoint !== undefined ? { message, endpoint } : undefined;
};
