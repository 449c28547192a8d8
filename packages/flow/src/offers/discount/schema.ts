import { z } from 'zod';
import { offerBase } from '../../schema/offer-base.ts';
import { exactlyOneReduction, reduction } from '../../schema/reduction.ts';

/** Less to pay, the next charge first. */
export const discountOffer = z
  .strictObject({
    ...offerBase,
    kind: z.literal('discount').describe('Less to pay, the next charge first.'),
    ...reduction,
    months: z
      .union([z.int().min(1).max(36), z.literal('forever')])
      .describe(
        'For how many months of service, or "forever". A yearly plan takes only 12, 24 or 36: whole charges.',
      ),
  })
  .refine(exactlyOneReduction, 'Give either `percentOff` or `amountOff`, not both and not neither.')
  .meta({ examples: [{ kind: 'discount', percentOff: 25, months: 3, cooldownDays: 365 }] });

export type DiscountOffer = z.infer<typeof discountOffer>;
