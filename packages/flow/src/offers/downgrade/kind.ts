import type { Plan, Subscription } from '../../schema/customer.ts';
import { type Choice, type OfferKind, unavailable } from '../offer-kind.ts';
import type { DowngradeOffer } from './schema.ts';

export const downgrade: OfferKind<DowngradeOffer> = {
  kind: 'downgrade',
  prepare(offer, { subscription, plans }, say) {
    if (subscription.status !== 'active' && subscription.status !== 'trialing') {
      return unavailable(`a subscription that is ${subscription.status} cannot change plans`);
    }
    const [first, ...rest] = offer.plans.flatMap((entry): Choice[] => {
      const described = typeof entry === 'string' ? { id: entry } : entry;
      const plan = plans.find((candidate) => candidate.id === described.id);
      if (!plan || !isCheaper(plan, subscription)) return [];
      return [
        {
          id: `plan-${plan.id}`,
          label: plan.name,
          accept: say.text('offer.downgrade.accept', { plan: plan.name }),
          highlight: say.perInterval(plan.price, plan.interval),
          command: {
            kind: 'change_plan',
            plan: plan.id,
            price: plan.price,
            interval: plan.interval,
            at: subscription.currentPeriodEnd,
          },
          ...(described.keeps && { keeps: described.keeps.map((text) => say.own(text)) }),
          ...(described.givesUp && { givesUp: described.givesUp.map((text) => say.own(text)) }),
        },
      ];
    });
    if (!first) return unavailable('none of its plans is offered to this customer and cheaper than theirs');
    return {
      available: true,
      words: {
        title: say.text('offer.downgrade.title'),
        body: say.text('offer.downgrade.body'),
        legend: say.text('offer.downgrade.legend'),
      },
      choices: [first, ...rest],
    };
  },
};

/** Cheaper both a charge and a year, in the same currency and no longer a commitment than today. */
function isCheaper(plan: Plan, { price, interval, plan: current }: Subscription): boolean {
  if (plan.id === current || plan.price.currency !== price.currency) return false;
  if (interval === 'month' && plan.interval === 'year') return false;
  return (
    aYear(plan.price.amount, plan.interval) < aYear(price.amount, interval) &&
    plan.price.amount < price.amount
  );
}

const aYear = (amount: number, interval: 'month' | 'year'): number =>
  interval === 'year' ? amount : amount * 12;
