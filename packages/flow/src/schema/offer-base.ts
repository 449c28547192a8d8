import { z } from 'zod';
import { when } from './condition.ts';
import { text } from './text.ts';

/** What every offer may carry, whatever its kind. */
export const offerBase = {
  when: when.optional().describe('Who may be given this offer. Without it: everyone.'),
  cooldownDays: z
    .int()
    .min(1)
    .max(3650)
    .optional()
    .describe('Not given again to a subscription for this many days after it was accepted.'),
  minAgeDays: z
    .int()
    .min(1)
    .max(3650)
    .optional()
    .describe('Given only to subscriptions that are at least this many days old.'),
  title: text.optional().describe('Replaces the standard title.'),
  body: text.optional().describe('Replaces the standard text.'),
} as const;
