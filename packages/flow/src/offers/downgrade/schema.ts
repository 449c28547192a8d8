import { z } from 'zod';
import { interval } from '../../schema/interval.ts';
import { offerBase } from '../../schema/offer-base.ts';
import { text } from '../../schema/text.ts';

const described = z.strictObject({
  id: z.string().min(1).max(200).describe('The plan’s id in the customer token.'),
  keeps: z
    .array(text)
    .max(6)
    .optional()
    .describe('What stays, a short line each, such as "Every passage you have logged".'),
  givesUp: z
    .array(text)
    .max(6)
    .optional()
    .describe('What goes, a short line each, such as "Offline charts".'),
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
      .describe(
        'Plan ids to choose from, such as ["basic"]. Name and price come from the customer token; plans that are not in it, or not cheaper, are left out.',
      ),
    interval: interval
      .optional()
      .describe(
        'The same plan, charged by the month or by the year, as the customer token prices it. One of `plans`, `interval` and `seats`.',
      ),
    allowLongerTerm: z
      .boolean()
      .default(false)
      .describe(
        'Whether somebody who pays by the month may be shown a price by the year, which binds for longer. Default: false.',
      ),
    seats: z
      .union([z.literal('in-use'), z.array(z.int().min(1)).min(1).max(4)])
      .optional()
      .describe('Fewer seats: "in-use" for as many as are used, or numbers to choose from such as [1, 3].'),
  })
  .refine(
    ({ plans, interval, seats }) =>
      [plans, interval, seats].filter((each) => each !== undefined).length === 1,
    'Give exactly one of `plans`, `interval` and `seats`.',
  )
  .meta({
    examples: [
      { kind: 'downgrade', plans: ['basic'] },
      { kind: 'downgrade', seats: 'in-use' },
    ],
  });

export type DowngradeOffer = z.infer<typeof downgradeOffer>;
