import type { WebhookEvent } from '@partwell/node';
import type { Database } from './open-database.ts';

/** A webhook whose signature was right. */
export interface ReceivedWebhook {
  id: string;
  type: string;
  timestamp: string;
  customer: string;
  payload: WebhookEvent;
  receivedAt: string;
  /** How often it came; it is kept and acted upon once. */
  deliveries: number;
}

/** Keeps a webhook once an id; the same id again only counts up. */
export function keepWebhook(db: Database, event: WebhookEvent, receivedAt: string): void {
  db.prepare(
    `insert into webhook (id, type, timestamp, customer, payload, received_at)
     values (?, ?, ?, ?, ?, ?)
     on conflict (id) do update set deliveries = deliveries + 1`,
  ).run(event.id, event.type, event.timestamp, event.data.customer, JSON.stringify(event), receivedAt);
}

/** The latest first. */
export function webhooks(
  db: Database,
  { customer, limit = 200 }: { customer?: string; limit?: number } = {},
) {
  return db
    .prepare<[string | null, string | null, number], Omit<ReceivedWebhook, 'payload'> & { payload: string }>(
      `select id, type, timestamp, customer, payload, received_at as receivedAt, deliveries from webhook
       where ? is null or customer = ? order by received_at desc, rowid desc limit ?`,
    )
    .all(customer ?? null, customer ?? null, limit)
    .map((row): ReceivedWebhook => ({ ...row, payload: JSON.parse(row.payload) }));
}
