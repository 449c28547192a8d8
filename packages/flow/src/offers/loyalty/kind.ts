import { type OfferKind, unavailable } from '../offer-kind.ts';
import type { LoyaltyOffer, LoyaltyTier } from './schema.ts';
import { type TierCommand, tierCommand } from './tier-command.ts';
import { tierWords } from './tier-words.ts';

export const loyalty: OfferKind<LoyaltyOffer, TierCommand['kind']> = {
  kind: 'loyalty',
  commands: ['discount', 'free_months', 'credit', 'keep_price', 'perk'],
  isGift: true,
  countsFromNextCharge: true,
  lint: () => ({ changesMoney: true, leadsElsewhere: false, mayBindLonger: false }),
  decide(offer, subject) {
    const tier = highestReached(offer.tiers, subject.tenureMonths);
    if (!tier) {
      const lowest = Math.min(...offer.tiers.map(({ tenureMonths }) => tenureMonths));
      return unavailable(
        `it begins at ${lowest} months, and this customer has been here for ${subject.tenureMonths}`,
      );
    }
    const command = tierCommand(tier, subject);
    return typeof command === 'string'
      ? unavailable(command)
      : { available: true, choices: [{ id: `tier-${tier.tenureMonths}`, command }] };
  },
  words: (_offer, say) => ({
    title: say.text('offer.loyalty.title'),
    body: say.text('offer.loyalty.body'),
    legend: say.text('offer.loyalty.legend'),
  }),
  choice: ({ command }, _offer, _subject, say) => tierWords(command, say),
};

function highestReached(tiers: readonly LoyaltyTier[], tenureMonths: number): LoyaltyTier | undefined {
  let highest: LoyaltyTier | undefined;
  for (const tier of tiers) {
    if (tier.tenureMonths > tenureMonths) continue;
    if (!highest || tier.tenureMonths > highest.tenureMonths) highest = tier;
  }
  return highest;
}
