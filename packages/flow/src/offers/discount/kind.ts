import { reductionOf } from '../../commands/discount.ts';
import { type OfferKind, unavailable } from '../offer-kind.ts';
import { reduce } from '../reduce.ts';
import type { DiscountOffer } from './schema.ts';

export const discount: OfferKind<DiscountOffer> = {
  kind: 'discount',
  prepare(offer, { subscription }, say) {
    const { currency } = subscription.price;
    const amount =
      offer.amountOff && Object.hasOwn(offer.amountOff, currency) ? offer.amountOff[currency] : undefined;
    if (offer.amountOff && amount === undefined) return unavailable(`it names no amount in ${currency}`);

    const reduced = reduce(subscription, offer.months, {
      percentOff: offer.percentOff,
      amountOff: amount === undefined ? undefined : { amount, currency },
    });
    if (!reduced.ok) return unavailable(reduced.why);

    const reduction = reductionOf(reduced.command, say);
    return {
      available: true,
      words: {
        title: say.text('offer.discount.title'),
        body: say.text('offer.discount.body'),
        legend: say.text('offer.discount.legend'),
      },
      choices: [
        {
          id: 'only',
          label: say.text('highlight.reduction', { reduction }),
          accept: say.text('offer.discount.accept', { reduction }),
          highlight: say.text('highlight.reduction', { reduction }),
          command: reduced.command,
        },
      ],
    };
  },
};
