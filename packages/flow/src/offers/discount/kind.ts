import { reductionOf } from '../../commands/discount.ts';
import { amountIn } from '../../schema/amounts.ts';
import { type OfferKind, unavailable } from '../offer-kind.ts';
import { reduce } from '../reduce.ts';
import type { DiscountOffer } from './schema.ts';

export const discount: OfferKind<DiscountOffer, 'discount'> = {
  kind: 'discount',
  commands: ['discount'],
  isGift: true,
  countsFromNextCharge: true,
  lint: (offer) => ({
    changesMoney: true,
    ends: offer.months !== 'forever',
    leadsElsewhere: false,
    mayBindLonger: false,
  }),
  decide(offer, subject) {
    const { currency } = subject.subscription.price;
    const amount = offer.amountOff && amountIn(offer.amountOff, currency);
    if (offer.amountOff && amount === undefined) return unavailable(`it names no amount in ${currency}`);
    const reduced = reduce(subject, offer.months, {
      percentOff: offer.percentOff,
      amountOff: amount === undefined ? undefined : { amount, currency },
    });
    return reduced.ok
      ? { available: true, choices: [{ id: 'only', command: reduced.command }] }
      : unavailable(reduced.why);
  },
  words: ({ months }, say) => ({
    // The usual title speaks of a while.
    title: say.text(months === 'forever' ? 'offer.discount.legend' : 'offer.discount.title'),
    body: say.text('offer.discount.body'),
    legend: say.text('offer.discount.legend'),
  }),
  choice({ command }, _offer, _subject, say) {
    const reduction = reductionOf(command, say);
    return {
      label: say.text('highlight.reduction', { reduction }),
      accept: say.text('offer.discount.accept', { reduction }),
      highlight: say.text('highlight.reduction', { reduction }),
    };
  },
};
