import { linesOf } from '../commands/index.ts';
import { kindOf } from '../offers/index.ts';
import type { OfferSubject } from '../offers/offer-kind.ts';
import type { Offer } from '../schema/offer.ts';
import type { ChoiceView, OfferView } from '../schema/session.ts';
import type { CustomerVoice } from './customer-voice.ts';
import type { GivenOffer } from './resolution.ts';

/** An offer in words: what it is, its choices, and the terms beside each. */
export function offerView(
  given: GivenOffer,
  offer: Offer,
  subject: OfferSubject,
  { say, words }: CustomerVoice,
): OfferView {
  const kind = kindOf(offer);
  const standard = kind.words(offer, say);
  const fields = kind.fields?.(offer, say) ?? [];
  return {
    id: given.id,
    kind: offer.kind,
    title: words(offer.title, standard.title),
    body: words(offer.body, standard.body),
    legend: standard.legend,
    choices: given.choices.map((choice): ChoiceView => {
      const { lines, highlight, keeps, givesUp, ...rest } = kind.choice(choice, offer, subject, say);
      return {
        id: choice.id,
        ...rest,
        ...(highlight !== undefined && { highlight }),
        ...(keeps && { keeps: [...keeps] }),
        ...(givesUp && { givesUp: [...givesUp] }),
        terms: [...(lines ?? []), ...linesOf(choice.command, subject, say)],
      };
    }),
    ...(fields.length > 0 && { fields }),
  };
}
