import { z } from 'zod';
import { interval } from '../../schema/interval.ts';
import { offerBase } from '../../schema/offer-base.ts';
import { text } from '../../schema/text.ts';

const described = z.strictObject({
  id: z.string().min(1).max(200),
  keeps: z.array(text).max(6).optional().describe('What stays, a short line each.'),
  givesUp: z.array(text).max(6).optional().describe('What goes, a short line each.'),
});

/** Pay less for less from the end of the paid period on: a smaller plan, another interval, fewer seats. */
export const downgradeOffer = z
  .strictObject({
    ...offerBase,
    kind: z.literal('downgrade').describe('A smaller plan, another interval or fewer seats.'),
    plans: z
      .array(z.union([z.string().min(1).max(200), described]))
      .min(1)
      .max(4)
      .optional()
      .describe('Plan ids to choose from, as the customer token prices them; dearer ones are left out.'),
    interval: interval
      .optional()
      .describe('The same plan, charged by the month or by the year, as the customer token prices it.'),
    allowLongerTerm: z
      .boolean()
      .default(false)
      .describe('Whether a monthly customer may be shown a yearly price, which binds for longer.'),
    seats: z
      .union([z.literal('in-use'), z.array(z.int().min(1)).min(1).max(4)])
      .optional()
      .describe('Fewer seats: as many as are in use, or numbers to choose from.'),
  })
  .refine(
    ({ plans, interval, seats }) =>
      [plans, interval, seats].filter((each) => each !== undefined).length === 1,
    'Give exactly one of `plans`, `interval` and `seats`.',
  );

export type DowngradeOffer = z.infer<typeof downgradeOffer>;
