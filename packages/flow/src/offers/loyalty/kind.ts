import { reductionOf } from '../../commands/discount.ts';
import { plusMonths } from '../../text/calendar.ts';
import type { Speaker } from '../../text/speaker.ts';
import { type Choice, type OfferKind, type OfferSubject, unavailable } from '../offer-kind.ts';
import { reduce } from '../reduce.ts';
import type { LoyaltyOffer, LoyaltyTier } from './schema.ts';

export const loyalty: OfferKind<LoyaltyOffer> = {
  kind: 'loyalty',
  prepare(offer, subject, say) {
    const reached = offer.tiers
      .filter((tier) => tier.tenureMonths <= subject.tenureMonths)
      .sort((a, b) => b.tenureMonths - a.tenureMonths)[0];
    if (!reached) {
      const lowest = Math.min(...offer.tiers.map((tier) => tier.tenureMonths));
      return unavailable(
        `it begins at ${lowest} months, and this customer has been here for ${subject.tenureMonths}`,
      );
    }
    const choice = 'freeMonths' in reached ? free(reached, subject, say) : less(reached, subject, say);
    if (typeof choice === 'string') return unavailable(choice);
    return {
      available: true,
      words: {
        title: say.text('offer.loyalty.title'),
        body: say.text('offer.loyalty.body'),
        legend: say.text('offer.loyalty.legend'),
      },
      choices: [choice],
    };
  },
};

type Free = Extract<LoyaltyTier, { freeMonths: number }>;
type Less = Exclude<LoyaltyTier, Free>;

function free(tier: Free, { subscription }: OfferSubject, say: Speaker): Choice | string {
  if (subscription.status !== 'active') return `a subscription that is ${subscription.status} is not charged`;
  const duration = say.months(tier.freeMonths);
  return {
    id: `tier-${tier.tenureMonths}`,
    label: say.text('highlight.free', { duration }),
    accept: say.text('offer.loyalty.acceptFree', { duration }),
    highlight: say.text('highlight.free', { duration }),
    command: {
      kind: 'free_months',
      months: tier.freeMonths,
      nextChargeAt: plusMonths(subscription.currentPeriodEnd, tier.freeMonths),
    },
  };
}

function less(tier: Less, { subscription }: OfferSubject, say: Speaker): Choice | string {
  const reduced = reduce(subscription, tier.months, { percentOff: tier.percentOff });
  if (!reduced.ok) return reduced.why;
  const reduction = reductionOf(reduced.command, say);
  return {
    id: `tier-${tier.tenureMonths}`,
    label: say.text('highlight.reduction', { reduction }),
    accept: say.text('offer.loyalty.acceptReduction', { reduction }),
    highlight: say.text('highlight.reduction', { reduction }),
    command: reduced.command,
  };
}
