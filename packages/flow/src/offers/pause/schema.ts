import { z } from 'zod';
import { offerBase } from '../../schema/offer-base.ts';

/** Suspend the subscription for some months, from the end of the paid period; it resumes by itself. */
export const pauseOffer = z.strictObject({
  ...offerBase,
  kind: z.literal('pause'),
  months: z
    .array(z.int().min(1).max(24))
    .min(1)
    .max(6)
    .describe('The lengths to choose from, in months, such as [1, 2, 3].'),
  remindDaysBefore: z
    .int()
    .min(1)
    .max(60)
    .default(7)
    .describe('Days before resuming on which the host reminds the subscriber.'),
});

export type PauseOffer = z.infer<typeof pauseOffer>;
