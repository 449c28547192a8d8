/** An amount in the currency's minor unit: `{ amount: 2900, currency: 'USD' }` is $29.00. */
export interface Money {
  amount: number;
  /** ISO 4217, in capitals. */
  currency: string;
}

/** How often a subscription renews. */
export type Interval = 'month' | 'year';

/** `live` and `test` are kept apart everywhere: keys, secrets, sessions, webhooks. */
export type Mode = 'live' | 'test';
