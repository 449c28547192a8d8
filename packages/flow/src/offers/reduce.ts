import type { Command } from '../schema/command.ts';
import type { Subscription } from '../schema/customer.ts';
import type { Money } from '../schema/money.ts';
import { plusMonths } from '../text/calendar.ts';

type DiscountCommand = Extract<Command, { kind: 'discount' }>;

export type Reduced =
  | { readonly ok: true; readonly command: DiscountCommand }
  | { readonly ok: false; readonly why: string };

/** The discount command for some months of service, from the next charge on; or why there is none. */
export function reduce(
  subscription: Subscription,
  months: number,
  off: { readonly percentOff?: number | undefined; readonly amountOff?: Money | undefined },
): Reduced {
  if (subscription.discount) return no('the subscription has a discount already, and discounts do not stack');
  if (subscription.status !== 'active' && subscription.status !== 'trialing') {
    return no(`a subscription that is ${subscription.status} is not charged`);
  }
  const perCharge = subscription.interval === 'year' ? 12 : 1;
  if (months % perCharge !== 0)
    return no(`${months} months do not fit a subscription that is charged yearly`);
  if (off.amountOff && off.amountOff.amount > subscription.price.amount) {
    return no('the amount off is more than the price');
  }
  const from = subscription.currentPeriodEnd;
  return {
    ok: true,
    command: {
      kind: 'discount',
      ...(off.percentOff !== undefined && { percentOff: off.percentOff }),
      ...(off.amountOff !== undefined && { amountOff: off.amountOff }),
      charges: months / perCharge,
      from,
      until: plusMonths(from, months),
    },
  };
}

const no = (why: string): Reduced => ({ ok: false, why });
