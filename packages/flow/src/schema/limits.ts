import { z } from 'zod';
import { amounts } from './amounts.ts';

/** What is never exceeded, whatever the offers say. The server keeps to it, also when many accept at once. */
export const limits = z.strictObject({
  offersPerScreen: z
    .int()
    .min(1)
    .max(4)
    .default(3)
    .describe('How many offers share a screen; the rest of a list are fallbacks.'),
  discountBudget: amounts
    .optional()
    .describe(
      'The most that discounts, credits, free months and extensions may give away in a calendar month (UTC), in minor units by currency. A currency that is not named has no limit.',
    ),
  marginFloorPercent: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe(
      'Over the twelve months from the next charge on, at least this share of today’s price remains to be paid; what would give away more is not offered.',
    ),
});

export type Limits = z.infer<typeof limits>;
