import type { ContactCommand } from '@partwell/node';
import type { Database } from './open-database.ts';

/** Somebody who wants to talk with Halyard's team. */
export interface Lead {
  /** The ledger entry it came with. */
  ledger: number;
  subscription: string;
  channel: ContactCommand['channel'];
  slot: string | null;
  phone: string | null;
  email: string | null;
  note: string | null;
  at: string;
}

export function leadsOf(db: Database, subscription: string): Lead[] {
  return db
    .prepare<[string], Lead>('select * from lead where subscription = ? order by ledger')
    .all(subscription);
}

export function addLead(db: Database, lead: Lead): void {
  db.prepare(
    `insert into lead (ledger, subscription, channel, slot, phone, email, note, at)
     values (@ledger, @subscription, @channel, @slot, @phone, @email, @note, @at)`,
  ).run(lead);
}
