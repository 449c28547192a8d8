import { amountIn } from '../../schema/amounts.ts';
import { costsNothing, notCharged, type OfferKind, unavailable } from '../offer-kind.ts';
import type { CreditOffer } from './schema.ts';

export const credit: OfferKind<CreditOffer, 'credit'> = {
  kind: 'credit',
  commands: ['credit'],
  isGift: true,
  countsFromNextCharge: true,
  lint: () => ({ changesMoney: true, ends: true, leadsElsewhere: false, mayBindLonger: false }),
  decide(offer, { subscription: { status, price } }) {
    if (status !== 'active') return unavailable(notCharged(status));
    if (price.amount === 0) return unavailable(costsNothing);
    const amount = amountIn(offer.amount, price.currency);
    if (amount === undefined) return unavailable(`it names no amount in ${price.currency}`);
    const command = { kind: 'credit', amount: { amount, currency: price.currency } } as const;
    return { available: true, choices: [{ id: 'only', command }] };
  },
  words: (_offer, say) => ({
    title: say.text('offer.credit.title'),
    body: say.text('offer.credit.body'),
    legend: say.text('offer.credit.legend'),
  }),
  choice({ command }, _offer, _subject, say) {
    const amount = say.money(command.amount);
    const highlight = say.text('highlight.credit', { amount });
    return { label: highlight, accept: say.text('offer.credit.accept', { amount }), highlight };
  },
};
