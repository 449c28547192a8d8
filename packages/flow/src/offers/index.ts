import type { Command } from '../schema/command.ts';
import type { Offer } from '../schema/offer.ts';
import { contact } from './contact/kind.ts';
import { credit } from './credit/kind.ts';
import { custom } from './custom/kind.ts';
import { discount } from './discount/kind.ts';
import { downgrade } from './downgrade/kind.ts';
import { extend } from './extend/kind.ts';
import { loyalty } from './loyalty/kind.ts';
import type { OfferKind } from './offer-kind.ts';
import { pause } from './pause/kind.ts';
import { redirect } from './redirect/kind.ts';
import { resume } from './resume/kind.ts';

const kinds: { readonly [K in Offer['kind']]: { readonly kind: K } } = {
  pause,
  resume,
  downgrade,
  discount,
  loyalty,
  extend,
  credit,
  contact,
  redirect,
  custom,
};

/** What an offer's kind makes of it. */
export const kindOf = (offer: Offer): OfferKind<Offer, Command['kind']> =>
  kinds[offer.kind] as unknown as OfferKind<Offer, Command['kind']>;

/** Whether it gives something away, and counts against the discount budget. */
export const isGift = (offer: Offer): boolean => kindOf(offer).isGift;
