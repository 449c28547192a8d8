import { z } from 'zod';
import { url } from '../../schema/link.ts';
import { offerBase } from '../../schema/offer-base.ts';

/** A conversation: the wish is handed to the host's team at once; nothing else changes. */
export const contactOffer = z
  .strictObject({
    ...offerBase,
    kind: z.literal('contact').describe('A conversation with the host’s team; changes nothing by itself.'),
    channel: z
      .enum(['callback', 'email', 'chat', 'calendar'])
      .describe('A call, an e-mail, a chat, or a calendar in which the subscriber books a time.'),
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
    url: url.optional().describe('Where the chat or the calendar is.'),
  })
  .refine(
    ({ channel, url }) => channel !== 'calendar' || url !== undefined,
    'A calendar needs its address: give `url`.',
  );

export type ContactOffer = z.infer<typeof contactOffer>;
