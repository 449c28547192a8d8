import type { SubscriptionState } from '@partwell/node';
import { ledgerOf } from '../storage/ledger.ts';
import type { Database } from '../storage/open-database.ts';
import type { SubscriptionRecord } from '../storage/subscriptions.ts';
import { statusOf } from './status-of.ts';

/** The subscription as Partwell reads it back. */
export function stateOf(db: Database, record: SubscriptionRecord, now: Date): SubscriptionState {
  const { id, plan, price, interval, periodEnd, nextChargeAt, cancelAt, pausedUntil, discount } = record;
  const scheduled = record.scheduledPlan;
  return {
    id,
    status: statusOf(record, now),
    plan,
    price,
    interval,
    currentPeriodEnd: periodEnd,
    nextChargeAt,
    cancelAt,
    pausedUntil,
    scheduledPlan: scheduled && { plan: scheduled.plan, price: scheduled.price, at: scheduled.at },
    discount,
    ...(record.seats && { seats: record.seats.count, scheduledSeats: record.scheduledSeats }),
    priceKeptUntil: record.priceKeptUntil,
    appliedActions: ledgerOf(db, id).flatMap((entry) => entry.action ?? []),
  };
}
