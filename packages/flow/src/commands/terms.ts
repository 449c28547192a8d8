import type { Subscription } from '../schema/customer.ts';
import type { Interval } from '../schema/interval.ts';
import type { Money } from '../schema/money.ts';
import { aYear } from './a-year.ts';
import { lastingPrice, nextCharge } from './charge-at.ts';
import { yearAhead } from './year-ahead.ts';

/** What a choice means for the subscriber's money, to the minor unit. Instants are UTC, ISO 8601. */
export interface Terms {
  readonly nextChargeAt: string;
  readonly nextCharge: Money;
  /** What an interval costs once this is over, or for good where it has no end. */
  readonly priceAfter: Money;
  readonly interval: Interval;
  readonly from: string;
  /** Null: no end. */
  readonly until: string | null;
  /** What is paid less over the twelve months from the next charge on. */
  readonly saves: Money;
}

/** The terms of a price that is another one from a charge on. */
export const termsOfNewPrice = (
  { price, interval, at }: { readonly price: Money; readonly interval: Interval; readonly at: string },
  subscription: Subscription,
): Terms =>
  termsFrom(subscription, {
    from: at,
    nextChargeAt: at,
    nextCharge: price,
    priceAfter: price,
    interval,
    saves: yearAhead(subscription) - aYear(price.amount, interval),
  });

/** The terms of a subscription that stays as it is, and what a command changes about them. */
export function termsFrom(
  subscription: Subscription,
  changes: Partial<Omit<Terms, 'saves'>> & { readonly saves: number },
): Terms {
  const { price, interval, currentPeriodEnd } = subscription;
  return {
    nextChargeAt: changes.nextChargeAt ?? currentPeriodEnd,
    nextCharge: changes.nextCharge ?? nextCharge(subscription),
    priceAfter: changes.priceAfter ?? lastingPrice(subscription),
    interval: changes.interval ?? interval,
    from: changes.from ?? currentPeriodEnd,
    until: changes.until ?? null,
    saves: { amount: changes.saves, currency: price.currency },
  };
}
