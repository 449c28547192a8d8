import { amountIn } from '../../schema/amounts.ts';
import type { OfferKind } from '../offer-kind.ts';
import type { CustomOffer } from './schema.ts';

export const custom: OfferKind<CustomOffer, 'custom'> = {
  kind: 'custom',
  commands: ['custom'],
  isGift: true,
  countsFromNextCharge: false,
  lint: () => ({ changesMoney: true, leadsElsewhere: false, mayBindLonger: false }),
  decide({ action, payload, worth }, { subscription: { price } }) {
    const amount = worth && amountIn(worth, price.currency);
    const command = {
      kind: 'custom',
      action,
      payload,
      ...(amount !== undefined && { worth: { amount, currency: price.currency } }),
    } as const;
    return { available: true, choices: [{ id: 'only', command }] };
  },
  words: (offer, say) => ({
    title: say.own(offer.title),
    body: say.own(offer.body),
    legend: say.own(offer.title),
  }),
  choice: (_choice, offer, _subject, say) => ({
    label: say.own(offer.title),
    accept: say.own(offer.accept),
    lines: offer.terms.map(({ label, value }, index) => ({
      id: `own-${index + 1}`,
      label: say.own(label),
      value: say.own(value),
    })),
  }),
  done: (offer, say) => ({
    title: say.own(offer.done.title),
    body: say.own(offer.done.body),
    line: say.own(offer.title),
  }),
};
