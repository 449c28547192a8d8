import { z } from 'zod';
import { offerBase } from '../../schema/offer-base.ts';
import { text } from '../../schema/text.ts';

const described = z.strictObject({
  id: z.string().min(1).max(200),
  keeps: z.array(text).max(6).optional().describe('What stays, a short line each.'),
  givesUp: z.array(text).max(6).optional().describe('What goes, a short line each.'),
});

/** Move to a cheaper plan when the paid period ends. Names and prices come from the customer token. */
export const downgradeOffer = z.strictObject({
  ...offerBase,
  kind: z.literal('downgrade'),
  plans: z
    .array(z.union([z.string().min(1).max(200), described]))
    .min(1)
    .max(4)
    .describe('Plan ids to choose from; those that are not cheaper for this customer are left out.'),
});

export type DowngradeOffer = z.infer<typeof downgradeOffer>;
