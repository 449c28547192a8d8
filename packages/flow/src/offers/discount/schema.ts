import { z } from 'zod';
import { offerBase } from '../../schema/offer-base.ts';
import { exactlyOneReduction, reduction } from '../../schema/reduction.ts';

/** Less to pay for some months, the next charge first. */
export const discountOffer = z
  .strictObject({
    ...offerBase,
    kind: z.literal('discount'),
    ...reduction,
    months: z
      .int()
      .min(1)
      .max(36)
      .describe('For how many months of service; 12 and 24 also fit yearly plans.'),
  })
  .refine(exactlyOneReduction, 'Give either `percentOff` or `amountOff`, not both and not neither.');

export type DiscountOffer = z.infer<typeof discountOffer>;
