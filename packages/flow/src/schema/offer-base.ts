import { z } from 'zod';
import { when } from './condition.ts';
import { text } from './text.ts';

/** What every offer may carry, whatever its kind. */
export const offerBase = {
  when: when
    .optional()
    .describe(
      'Who may be given this offer: a segment’s id, or a condition. Without it: everyone it makes sense for.',
    ),
  cooldownDays: z
    .int()
    .min(1)
    .max(3650)
    .optional()
    .describe(
      'For how many days it is not given again to a subscription that took it, such as 365. Without it: 180 days for what takes something off the price, and no wait for the rest.',
    ),
  minAgeDays: z
    .int()
    .min(1)
    .max(3650)
    .optional()
    .describe('How many days old a subscription is at least, so that nobody signs up for the offer.'),
  title: text.optional().describe('The headline of the offer. Without it: a standard one.'),
  body: text.optional().describe('One or two sentences under the headline. Without them: standard ones.'),
} as const;
