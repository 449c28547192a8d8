import { chargesAYear } from '../commands/a-year.ts';
import { isDiscounted } from '../commands/charge-at.ts';
import { reducedPrice } from '../commands/reduced-price.ts';
import type { Command } from '../schema/command.ts';
import type { Subscription } from '../schema/customer.ts';
import type { Money } from '../schema/money.ts';
import { plusMonths } from '../text/calendar.ts';
import { costsNothing, notCharged, type OfferSubject } from './offer-kind.ts';

type DiscountCommand = Extract<Command, { kind: 'discount' }>;

const TOO_LITTLE = 'it takes off less than the smallest unit of the currency';

export type Reduced =
  | { readonly ok: true; readonly command: DiscountCommand }
  | { readonly ok: false; readonly why: string };

/** The discount command for some months of service, from the next charge on; or why there is none. */
export function reduce(
  { subscription, now }: Pick<OfferSubject, 'subscription' | 'now'>,
  months: number | 'forever',
  off: { readonly percentOff?: number | undefined; readonly amountOff?: Money | undefined },
): Reduced {
  if (isDiscounted(subscription, now))
    return no('the subscription has a discount already, and discounts do not stack');
  if (subscription.status !== 'active' && subscription.status !== 'trialing') {
    return no(notCharged(subscription.status));
  }
  if (subscription.price.amount === 0) return no(costsNothing);
  if (off.amountOff && off.amountOff.amount > subscription.price.amount) {
    return no('the amount off is more than the price');
  }
  if (reducedPrice(subscription.price, off).amount === subscription.price.amount) return no(TOO_LITTLE);
  const from = subscription.currentPeriodEnd;
  const term = months === 'forever' ? { charges: null, until: null } : spell(subscription, months, from);
  if (!term) return no(`${months} months do not fit a subscription that is charged yearly`);
  const { charges, until } = term;
  const { percentOff, amountOff } = off;
  return {
    ok: true,
    command:
      amountOff === undefined
        ? { kind: 'discount', percentOff: percentOff ?? 0, charges, from, until }
        : { kind: 'discount', amountOff, charges, from, until },
  };
}

/** Whole charges only: a yearly plan has none after three months. */
function spell({ interval }: Subscription, months: number, from: string) {
  const charges = (months * chargesAYear(interval)) / 12;
  return Number.isInteger(charges) ? { charges, until: plusMonths(from, months) } : undefined;
}

const no = (why: string): Reduced => ({ ok: false, why });
