import { z } from 'zod';
import { amounts } from './amounts.ts';

/** What is never exceeded, whatever the offers say. The server keeps to it, also when many accept at once. */
export const limits = z.strictObject({
  offersPerScreen: z
    .int()
    .min(1)
    .max(4)
    .default(3)
    .describe('How many offers share a screen; the rest of a list stand in for those not given. Default: 3.'),
  discountBudget: amounts
    .optional()
    .describe(
      'The most that gifts may give away in a calendar month (UTC), in minor units by currency: {"EUR": 500000} is €5,000. A currency that is not named has no limit.',
    ),
  marginFloorPercent: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe(
      'The share of a year’s price that must remain to be paid, in percent, over the twelve months from the next charge on; gifts that would leave less are not offered. 70 lets at most 30 % go.',
    ),
});

export type Limits = z.infer<typeof limits>;
