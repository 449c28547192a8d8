import { isDiscounted } from '../../commands/charge-at.ts';
import { amountIn } from '../../schema/amounts.ts';
import type { Command } from '../../schema/command.ts';
import { plusMonths } from '../../text/calendar.ts';
import { pickText } from '../../text/pick-text.ts';
import { costsNothing, notCharged, type OfferSubject } from '../offer-kind.ts';
import { reduce } from '../reduce.ts';
import type { LoyaltyTier } from './schema.ts';

const noCharge = 'no charge falls into the months its price would be kept for';
const notTheirPrice = 'the subscription has a discount, so its price is not the one that is paid';

export type TierCommand = Extract<
  Command,
  { kind: 'discount' | 'free_months' | 'credit' | 'keep_price' | 'perk' }
>;

/** What a tier gives this customer; in words why it gives nothing. */
export function tierCommand(tier: LoyaltyTier, subject: OfferSubject): TierCommand | string {
  const { subscription, now, preference } = subject;
  const { price, interval, currentPeriodEnd, status } = subscription;
  if ('percentOff' in tier) {
    const reduced = reduce(subject, tier.months, { percentOff: tier.percentOff });
    return reduced.ok ? reduced.command : reduced.why;
  }
  if (status !== 'active') return notCharged(status);
  if (price.amount === 0 && !('perk' in tier)) return costsNothing;
  if ('freeMonths' in tier) {
    const nextChargeAt = plusMonths(currentPeriodEnd, tier.freeMonths);
    return { kind: 'free_months', months: tier.freeMonths, nextChargeAt };
  }
  if ('credit' in tier) {
    const amount = amountIn(tier.credit, price.currency);
    return amount === undefined
      ? `it names no amount in ${price.currency}`
      : { kind: 'credit', amount: { amount, currency: price.currency } };
  }
  if ('keptPriceMonths' in tier) {
    const until = plusMonths(now, tier.keptPriceMonths);
    if (Date.parse(until) <= Date.parse(currentPeriodEnd)) return noCharge;
    // A price that is not the one they pay is not theirs to keep.
    if (isDiscounted(subscription, now)) return notTheirPrice;
    return { kind: 'keep_price', price, interval, until };
  }
  return { kind: 'perk', perk: tier.perk.id, name: pickText(tier.perk.name, preference) };
}
