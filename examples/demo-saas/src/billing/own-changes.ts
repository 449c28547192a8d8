import { addToLedger, type LedgerEntry } from '../storage/ledger.ts';
import type { Database } from '../storage/open-database.ts';
import { type SubscriptionRecord, saveSubscription, subscriptionOf } from '../storage/subscriptions.ts';
import { subscribers } from '../subscribers/index.ts';
import { changeFor } from './commands/index.ts';

// What Halyard's own page can do, with or without Partwell. Each leaves things alone that are done already.

/** Ends the subscription when the paid period ends. */
export function cancelHere(db: Database, subscriberId: string, now: Date): void {
  change(db, subscriberId, now, (record) => {
    if (record.cancelAt) return undefined;
    const command = { kind: 'cancel', at: record.periodEnd } as const;
    const subscriber = subscribers.find((each) => each.id === record.subscriber);
    const result = subscriber && changeFor(command, { record, subscriber });
    return result && 'changes' in result ? { command, changes: result.changes } : undefined;
  });
}

/** Takes the scheduled end back. */
export function keepSubscription(db: Database, subscriberId: string, now: Date): void {
  change(db, subscriberId, now, (record) =>
    record.cancelAt
      ? { command: { kind: 'kept' }, changes: { cancelAt: null, nextChargeAt: record.periodEnd } }
      : undefined,
  );
}

/** Ends a pause now, or takes back one that has not begun. */
export function resumeSubscription(db: Database, subscriberId: string, now: Date): void {
  change(db, subscriberId, now, (record) =>
    record.pausedUntil
      ? {
          command: { kind: 'resumed' },
          changes: { pausedFrom: null, pausedUntil: null, nextChargeAt: record.periodEnd },
        }
      : undefined,
  );
}

type OwnChange = { command: LedgerEntry['command']; changes: Partial<SubscriptionRecord> } | undefined;

function change(
  db: Database,
  subscriberId: string,
  now: Date,
  plan: (record: SubscriptionRecord) => OwnChange,
) {
  db.transaction(() => {
    const record = subscriptionOf(db, subscriberId);
    const planned = record && plan(record);
    if (!record || !planned) return;
    saveSubscription(db, { ...record, ...planned.changes });
    const about = { subscription: record.id, by: 'page', action: null, offer: null, session: null } as const;
    addToLedger(db, { ...about, command: planned.command, at: now.toISOString() });
  }).immediate();
}
