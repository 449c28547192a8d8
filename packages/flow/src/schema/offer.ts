import { z } from 'zod';
import { contactOffer } from '../offers/contact/schema.ts';
import { creditOffer } from '../offers/credit/schema.ts';
import { customOffer } from '../offers/custom/schema.ts';
import { discountOffer } from '../offers/discount/schema.ts';
import { downgradeOffer } from '../offers/downgrade/schema.ts';
import { extendOffer } from '../offers/extend/schema.ts';
import { loyaltyOffer } from '../offers/loyalty/schema.ts';
import { pauseOffer } from '../offers/pause/schema.ts';
import { redirectOffer } from '../offers/redirect/schema.ts';
import { resumeOffer } from '../offers/resume/schema.ts';

/** Something that can be done instead of leaving; one folder a kind in `offers/`. */
export const offer = z.discriminatedUnion('kind', [
  pauseOffer,
  resumeOffer,
  downgradeOffer,
  discountOffer,
  loyaltyOffer,
  extendOffer,
  creditOffer,
  contactOffer,
  redirectOffer,
  customOffer,
]);

export type Offer = z.infer<typeof offer>;
export type OfferKindName = Offer['kind'];
