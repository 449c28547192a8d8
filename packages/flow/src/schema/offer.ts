import { z } from 'zod';
import { contactOffer } from '../offers/contact/schema.ts';
import { discountOffer } from '../offers/discount/schema.ts';
import { downgradeOffer } from '../offers/downgrade/schema.ts';
import { loyaltyOffer } from '../offers/loyalty/schema.ts';
import { pauseOffer } from '../offers/pause/schema.ts';

/** Something that can be done instead of leaving; one folder a kind in `offers/`. */
export const offer = z.discriminatedUnion('kind', [
  pauseOffer,
  downgradeOffer,
  discountOffer,
  loyaltyOffer,
  contactOffer,
]);

export type Offer = z.infer<typeof offer>;
export type OfferKindName = Offer['kind'];
