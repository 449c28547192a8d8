import type { Offer } from '../schema/offer.ts';
import type { Speaker } from '../text/speaker.ts';
import { contact } from './contact/kind.ts';
import { discount } from './discount/kind.ts';
import { downgrade } from './downgrade/kind.ts';
import { loyalty } from './loyalty/kind.ts';
import type { OfferKind, OfferSubject, Prepared } from './offer-kind.ts';
import { pause } from './pause/kind.ts';

const kinds: { readonly [K in Offer['kind']]: OfferKind<Extract<Offer, { kind: K }>> } = {
  pause,
  downgrade,
  discount,
  loyalty,
  contact,
};

/** What a customer would be given of an offer, by its kind. */
export function prepareOffer(offer: Offer, subject: OfferSubject, say: Speaker): Prepared {
  return (kinds[offer.kind] as unknown as OfferKind<Offer>).prepare(offer, subject, say);
}
