import type { Subscriber } from '../subscribers/subscriber.ts';
import { addMonths } from '../time/add-months.ts';
import { addCharge } from './charges.ts';
import type { Database } from './open-database.ts';
import { type SubscriptionRecord, saveSubscription, subscriptionOf } from './subscriptions.ts';

/** Gives every subscriber a subscription; one whose paid period is over gets a fresh one. */
export function seedAll(db: Database, subscribers: readonly Subscriber[], now: Date): void {
  db.transaction(() => {
    for (const subscriber of subscribers) {
      const there = subscriptionOf(db, subscriber.id);
      if (!there || new Date(there.periodEnd) <= now) seed(db, subscriber, now);
    }
  }).immediate();
}

/**
 * Starts a subscriber anew: the old subscription goes with all its entries, the new one has a new id, so
 * that Partwell takes it for the other subscription it is.
 */
export function seed(db: Database, subscriber: Subscriber, now: Date): SubscriptionRecord {
  const old = subscriptionOf(db, subscriber.id);
  if (old) db.prepare('delete from subscription where id = ?').run(old.id);
  const round = (old?.round ?? 0) + 1;
  const { startedAt, periodEnd } = datesOf(subscriber, now);
  const record: SubscriptionRecord = {
    id: round === 1 ? `sub_${subscriber.id}` : `sub_${subscriber.id}_${round}`,
    subscriber: subscriber.id,
    round,
    trial: subscriber.since.kind === 'trial',
    ...subscriber.plan,
    startedAt: startedAt.toISOString(),
    periodEnd: periodEnd.toISOString(),
    nextChargeAt: periodEnd.toISOString(),
    cancelAt: null,
    pausedFrom: null,
    pausedUntil: null,
    scheduledPlan: null,
    discount: null,
    seats: subscriber.seats ?? null,
    scheduledSeats: null,
    priceKeptUntil: null,
    credit: null,
    given: [],
    seededAt: now.toISOString(),
  };
  saveSubscription(db, record);
  for (const at of chargeDates(subscriber, startedAt, now)) {
    const { amount, currency } = record.price;
    addCharge(db, {
      subscription: record.id,
      at: at.toISOString(),
      amount,
      currency,
      planName: record.planName,
    });
  }
  return record;
}

/** A week into the running period: far from both ends, whatever day it is. */
function datesOf({ since }: Subscriber, now: Date): { startedAt: Date; periodEnd: Date } {
  const day = 24 * 60 * 60 * 1000;
  if (since.kind === 'trial') {
    const startedAt = atNine(new Date(now.getTime() - since.daysAgo * day));
    return { startedAt, periodEnd: new Date(startedAt.getTime() + since.lengthDays * day) };
  }
  const periodStart = atNine(new Date(now.getTime() - 7 * day));
  // The 1st to the 28th exist in every month, so no renewal drifts.
  periodStart.setUTCDate(Math.min(periodStart.getUTCDate(), 28));
  const { months, intervalMonths } = since;
  return { startedAt: addMonths(periodStart, -months), periodEnd: addMonths(periodStart, intervalMonths) };
}

function chargeDates({ since }: Subscriber, startedAt: Date, now: Date): Date[] {
  if (since.kind === 'trial') return [];
  const dates: Date[] = [];
  for (let at = startedAt; at <= now; at = addMonths(at, since.intervalMonths)) dates.push(at);
  return dates;
}

/** The last nine o'clock before, so that "nine days ago" is never eight and a half. */
function atNine(date: Date): Date {
  const nine = new Date(date);
  nine.setUTCHours(9, 0, 0, 0);
  if (nine > date) nine.setUTCDate(nine.getUTCDate() - 1);
  return nine;
}
