import { z } from 'zod';
import { explained } from '../../schema/explained.ts';
import { url } from '../../schema/link.ts';
import { offerBase } from '../../schema/offer-base.ts';

/** A conversation: the wish is handed to the host's team at once; nothing else changes. */
export const contactOffer = z
  .strictObject({
    ...offerBase,
    kind: z.literal('contact').describe('A conversation with the host’s team; changes nothing by itself.'),
    channel: explained({
      callback: 'You call; the subscriber leaves a number.',
      email: 'You write; the subscriber leaves an address.',
      chat: 'You talk in your chat, which opens from `url` where you give one.',
      calendar: 'The subscriber books a time at `url`.',
    }).describe('How the conversation comes about.'),
    slots: z
      .array(
        explained({ morning: 'In the morning.', afternoon: 'In the afternoon.', evening: 'In the evening.' }),
      )
      .min(1)
      .optional()
      .describe(
        'Times of day to choose from for a call, such as ["morning", "evening"]. Without it: any time.',
      ),
    withinWorkingDays: z
      .int()
      .min(1)
      .max(10)
      .default(1)
      .describe(
        'Within how many working days you answer: a promise that is shown and that you keep. Default: 1.',
      ),
    url: url.optional().describe('The address of the chat or the calendar; a calendar needs it.'),
  })
  .refine(
    ({ channel, url }) => channel !== 'calendar' || url !== undefined,
    'A calendar needs its address: give `url`.',
  )
  .meta({ examples: [{ kind: 'contact', channel: 'callback', slots: ['morning', 'afternoon'] }] });

export type ContactOffer = z.infer<typeof contactOffer>;
