import { z } from 'zod';
import { offerBase } from '../../schema/offer-base.ts';

const day = z
  .string()
  .regex(
    /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
    'Use a date such as "2027-03-01", or "03-01" for the next 1 March.',
  );

/** Suspend the subscription from the end of the paid period for a while; it resumes by itself. */
export const pauseOffer = z
  .strictObject({
    ...offerBase,
    kind: z.literal('pause').describe('Nothing is charged for a while; it resumes by itself.'),
    months: z
      .array(z.int().min(1).max(24))
      .min(1)
      .max(6)
      .optional()
      .describe('The lengths to choose from, in months, such as [1, 2, 3]. This or `until`, or both.'),
    until: z
      .array(day)
      .min(1)
      .max(4)
      .optional()
      .describe(
        'Days on which it resumes: "03-01" for the next 1 March, or "2027-03-01". Days more than 24 months off are left out.',
      ),
    remindDaysBefore: z
      .int()
      .min(1)
      .max(60)
      .default(7)
      .describe(
        'How many days before it resumes you remind the subscriber; your server is told the day. Default: 7.',
      ),
  })
  .refine(
    ({ months, until }) => months !== undefined || until !== undefined,
    'Give `months` to choose from, such as [1, 2, 3], or days to resume on in `until`.',
  )
  .meta({
    examples: [
      { kind: 'pause', months: [1, 2, 3] },
      { kind: 'pause', until: ['03-01'] },
    ],
  });

export type PauseOffer = z.infer<typeof pauseOffer>;
