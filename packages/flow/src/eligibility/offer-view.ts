import { termsOf } from '../commands/index.ts';
import type { OfferSubject, Prepared } from '../offers/offer-kind.ts';
import type { Offer } from '../schema/offer.ts';
import type { OfferView } from '../schema/session.ts';
import type { CustomerVoice } from './customer-voice.ts';

/** An offer in words: what it is, its choices, and the terms beside each. */
export function offerView(
  id: string,
  offer: Offer,
  prepared: Extract<Prepared, { available: true }>,
  subject: OfferSubject,
  { say, words }: CustomerVoice,
): OfferView {
  return {
    id,
    kind: offer.kind,
    title: words(offer.title, prepared.words.title),
    body: words(offer.body, prepared.words.body),
    legend: prepared.words.legend,
    choices: prepared.choices.map(({ command, terms, highlight, keeps, givesUp, ...choice }) => ({
      ...choice,
      ...(highlight !== undefined && { highlight }),
      ...(keeps && { keeps: [...keeps] }),
      ...(givesUp && { givesUp: [...givesUp] }),
      terms: [...(terms ?? []), ...termsOf(command, subject, say)],
    })),
    ...(prepared.fields && { fields: [...prepared.fields] }),
  };
}
