import type { Database } from './open-database.ts';

export interface Charge {
  subscription: string;
  at: string;
  amount: number;
  currency: string;
  planName: string;
}

export function chargesOf(db: Database, subscription: string): Charge[] {
  return db
    .prepare<[string], Charge>(
      'select subscription, at, amount, currency, plan_name as planName from charge where subscription = ? order by at desc',
    )
    .all(subscription);
}

export function addCharge(db: Database, charge: Charge): void {
  db.prepare(
    `insert into charge (subscription, at, amount, currency, plan_name)
     values (@subscription, @at, @amount, @currency, @planName)`,
  ).run(charge);
}
