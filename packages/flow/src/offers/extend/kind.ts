import { plusDays } from '../../text/calendar.ts';
import { costsNothing, type OfferKind, unavailable } from '../offer-kind.ts';
import type { ExtendOffer } from './schema.ts';

export const extend: OfferKind<ExtendOffer, 'extend'> = {
  kind: 'extend',
  commands: ['extend'],
  isGift: true,
  countsFromNextCharge: true,
  lint: () => ({ changesMoney: true, ends: true, leadsElsewhere: false, mayBindLonger: false }),
  decide({ of, days }, { subscription: { status, price, currentPeriodEnd } }) {
    const needed = of === 'trial' ? 'trialing' : 'active';
    if (status !== needed) {
      return unavailable(`only a subscription that is ${needed} can be extended, and this one is ${status}`);
    }
    if (price.amount === 0) return unavailable(costsNothing);
    const command = { kind: 'extend', of, days, until: plusDays(currentPeriodEnd, days) } as const;
    return { available: true, choices: [{ id: 'only', command }] };
  },
  words: ({ of }, say) => ({
    title: say.text(`offer.extend.${of}.title`),
    body: say.text(`offer.extend.${of}.body`),
    legend: say.text(`offer.extend.${of}.legend`),
  }),
  choice({ command: { of, days } }, _offer, _subject, say) {
    const highlight = say.text('highlight.moreDays', { days });
    return { label: highlight, accept: say.text(`offer.extend.${of}.accept`, { days }), highlight };
  },
};
