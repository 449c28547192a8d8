import type { Interval, Money, Seats } from '@partwell/node';
import type { Database } from './open-database.ts';

/** A subscription as Halyard keeps it. Every date is UTC, ISO 8601. */
export interface SubscriptionRecord {
  id: string;
  /** Who in the demo it belongs to: `maya`, `james` … */
  subscriber: string;
  /** How often the demo was reset; each round has a subscription id of its own. */
  round: number;
  trial: boolean;
  plan: string;
  planName: string;
  price: Money;
  interval: Interval;
  startedAt: string;
  periodEnd: string;
  nextChargeAt: string | null;
  cancelAt: string | null;
  pausedFrom: string | null;
  pausedUntil: string | null;
  scheduledPlan: ScheduledPlan | null;
  discount: Discount | null;
  /** Where the plan is charged by the seat. */
  seats: Seats | null;
  scheduledSeats: ScheduledSeats | null;
  priceKeptUntil: string | null;
  /** What the next charges are lowered by until it is used up. */
  credit: Money | null;
  /** What was given besides: perks and services. */
  given: Given[];
  seededAt: string;
}

export interface ScheduledPlan {
  plan: string;
  name: string;
  price: Money;
  interval: Interval;
  at: string;
}

export interface ScheduledSeats {
  seats: number;
  price: Money;
  at: string;
}

export interface Discount {
  percentOff?: number | undefined;
  amountOff?: Money | undefined;
  /** `null`: every charge. */
  charges: number | null;
  until: string | null;
}

export interface Given {
  id: string;
  /** `null` for what Halyard has words of its own for. */
  name: string | null;
}

interface Row {
  id: string;
  subscriber: string;
  round: number;
  trial: number;
  plan: string;
  plan_name: string;
  price_amount: number;
  price_currency: string;
  interval: Interval;
  started_at: string;
  period_end: string;
  next_charge_at: string | null;
  cancel_at: string | null;
  paused_from: string | null;
  paused_until: string | null;
  scheduled_plan: string | null;
  discount: string | null;
  seats: string | null;
  scheduled_seats: string | null;
  price_kept_until: string | null;
  credit: string | null;
  given: string | null;
  seeded_at: string;
}

export function findSubscription(db: Database, id: string): SubscriptionRecord | undefined {
  return fromRow(db.prepare<[string], Row>('select * from subscription where id = ?').get(id));
}

export function subscriptionOf(db: Database, subscriber: string): SubscriptionRecord | undefined {
  return fromRow(
    db.prepare<[string], Row>('select * from subscription where subscriber = ?').get(subscriber),
  );
}

/** Writes the whole record, new or changed. */
export function saveSubscription(db: Database, record: SubscriptionRecord): void {
  const row = toRow(record);
  const columns = Object.keys(row);
  const changes = columns
    .filter((column) => column !== 'id')
    .map((column) => `${column} = excluded.${column}`);
  db.prepare(
    `insert into subscription (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})
     on conflict (id) do update set ${changes.join(', ')}`,
  ).run(row);
}

function fromRow(row: Row | undefined): SubscriptionRecord | undefined {
  if (!row) return undefined;
  return {
    id: row.id,
    subscriber: row.subscriber,
    round: row.round,
    trial: row.trial === 1,
    plan: row.plan,
    planName: row.plan_name,
    price: { amount: row.price_amount, currency: row.price_currency },
    interval: row.interval,
    startedAt: row.started_at,
    periodEnd: row.period_end,
    nextChargeAt: row.next_charge_at,
    cancelAt: row.cancel_at,
    pausedFrom: row.paused_from,
    pausedUntil: row.paused_until,
    scheduledPlan: parsed<ScheduledPlan>(row.scheduled_plan),
    discount: parsed<Discount>(row.discount),
    seats: parsed<Seats>(row.seats),
    scheduledSeats: parsed<ScheduledSeats>(row.scheduled_seats),
    priceKeptUntil: row.price_kept_until,
    credit: parsed<Money>(row.credit),
    given: parsed<Given[]>(row.given) ?? [],
    seededAt: row.seeded_at,
  };
}

function toRow(record: SubscriptionRecord): Row {
  return {
    id: record.id,
    subscriber: record.subscriber,
    round: record.round,
    trial: record.trial ? 1 : 0,
    plan: record.plan,
    plan_name: record.planName,
    price_amount: record.price.amount,
    price_currency: record.price.currency,
    interval: record.interval,
    started_at: record.startedAt,
    period_end: record.periodEnd,
    next_charge_at: record.nextChargeAt,
    cancel_at: record.cancelAt,
    paused_from: record.pausedFrom,
    paused_until: record.pausedUntil,
    scheduled_plan: record.scheduledPlan && JSON.stringify(record.scheduledPlan),
    discount: record.discount && JSON.stringify(record.discount),
    seats: record.seats && JSON.stringify(record.seats),
    scheduled_seats: record.scheduledSeats && JSON.stringify(record.scheduledSeats),
    price_kept_until: record.priceKeptUntil,
    credit: record.credit && JSON.stringify(record.credit),
    given: JSON.stringify(record.given),
    seeded_at: record.seededAt,
  };
}

const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));
