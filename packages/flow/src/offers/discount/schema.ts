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
      .describe('For how many months of service (12 and 24 also fit yearly plans), or "forever".'),
  })
  .refine(exactlyOneReduction, 'Give either `percentOff` or `amountOff`, not both and not neither.');

export type DiscountOffer = z.infer<typeof discountOffer>;
