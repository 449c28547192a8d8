import { aYear } from '../../commands/a-year.ts';
import { nextCharge } from '../../commands/charge-at.ts';
import type { Subscription } from '../../schema/customer.ts';
import type { Interval } from '../../schema/interval.ts';
import type { Money } from '../../schema/money.ts';

/**
 * Whether a price is less a year than what is paid today, running discount included, in the same currency.
 * A monthly customer is never moved to a year unseen: a longer term has to be allowed by name.
 */
export function isCheaper(
  { price, interval }: { readonly price: Money; readonly interval: Interval },
  subscription: Subscription,
  allowLongerTerm: boolean,
): boolean {
  if (price.currency !== subscription.price.currency) return false;
  if (subscription.interval === 'month' && interval === 'year' && !allowLongerTerm) return false;
  return aYear(price.amount, interval) < aYear(nextCharge(subscription).amount, subscription.interval);
}
