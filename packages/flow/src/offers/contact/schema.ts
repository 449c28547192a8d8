import { z } from 'zod';
import { offerBase } from '../../schema/offer-base.ts';

/** A conversation: the wish is handed to the host's team at once; nothing else changes. */
export const contactOffer = z.strictObject({
  ...offerBase,
  kind: z.literal('contact'),
  channel: z.enum(['callback', 'email']),
  slots: z
    .array(z.enum(['morning', 'afternoon', 'evening']))
    .min(1)
    .optional()
    .describe('Times of day to choose from for a call back.'),
  withinWorkingDays: z
    .int()
    .min(1)
    .max(10)
    .default(1)
    .describe('The promise to the subscriber; the host keeps it.'),
});

export type ContactOffer = z.infer<typeof contactOffer>;
