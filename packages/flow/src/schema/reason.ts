import { z } from 'zod';
import { when } from './condition.ts';
import { identifier } from './identifier.ts';
import { standardIds } from './standard-ids.ts';
import { text } from './text.ts';

const offers = z.array(z.string()).max(10);

const option = z.union([
  identifier.meta({ examples: standardIds('option') }),
  z.strictObject({
    id: identifier.meta({
      description: 'Stable: results are counted by it. Many have standard words, such as "new-job".',
      examples: standardIds('option'),
    }),
    label: text.optional().describe('The answer in words. Needed unless the id has standard words.'),
    offers: offers
      .optional()
      .describe('Offer ids for whoever answers this, best first, instead of the offers of the reason.'),
  }),
]);

const question = {
  label: text.optional().describe('The question. Without it: a standard one.'),
} as const;

export const choiceFollowUp = z
  .strictObject({
    ...question,
    kind: z
      .literal('choice')
      .describe('One of several answers, each of which may lead to offers of its own.'),
    options: z
      .array(option)
      .min(2)
      .max(12)
      .describe(
        'The answers: ids with standard words ("new-job", "moving", "family", "other"), or objects with a label of your own.',
      ),
  })
  .meta({ examples: [{ kind: 'choice', options: ['new-job', 'moving', 'family', 'other'] }] });

export const textFollowUp = z
  .strictObject({
    ...question,
    kind: z
      .literal('text')
      .describe('A few words; never required, with a note to leave private matters out.'),
    hint: text
      .optional()
      .describe('The note under the field. Without it: one that asks to leave private matters out.'),
    maxLength: z
      .int()
      .min(20)
      .max(1000)
      .default(500)
      .describe('The most characters that can be written. Default: 500.'),
  })
  .meta({ examples: [{ kind: 'text', maxLength: 500 }] });

export const ratingFollowUp = z
  .strictObject({
    ...question,
    kind: z.literal('rating').describe('A number on a scale, 1 being lowest.'),
    scale: z
      .union([z.literal(5), z.literal(10)])
      .default(5)
      .describe('The highest number: 5 or 10. Default: 5.'),
    low: text.optional().describe('The words beside 1. Without them: "Not at all".'),
    high: text.optional().describe('The words beside the highest number. Without them: "Very well".'),
  })
  .meta({ examples: [{ kind: 'rating', scale: 5 }] });

export const competitorFollowUp = z
  .strictObject({
    ...question,
    kind: z
      .literal('competitor')
      .describe('Which product they go to; "Something else" and "Nothing instead" are always there.'),
    options: z
      .array(
        z.strictObject({
          id: identifier.describe('Stable: results are counted by it.'),
          name: z.string().min(1).max(80).describe('The product, as it calls itself.'),
        }),
      )
      .min(1)
      .max(12)
      .describe('The products to choose from.'),
  })
  .meta({ examples: [{ kind: 'competitor', options: [{ id: 'acme', name: 'Acme' }] }] });

/** What is asked under a chosen reason; never required. */
export const followUp = z.discriminatedUnion('kind', [
  choiceFollowUp,
  textFollowUp,
  ratingFollowUp,
  competitorFollowUp,
]);

/** One answer to "why are you leaving?"; never required. */
export const reason = z
  .strictObject({
    id: identifier.meta({
      description: 'Stable: results are counted by it. Many have standard words, such as "too-expensive".',
      examples: standardIds('reason'),
    }),
    label: text.optional().describe('The answer in words. Needed unless the id has standard words.'),
    when: when
      .optional()
      .describe('Who is shown this reason: a segment’s id, or a condition. Without it: everyone.'),
    situation: z
      .boolean()
      .default(false)
      .describe(
        'Something in their life has changed, not their opinion of the product: asks which, with standard answers, unless the reason brings a follow-up of its own. Default: false.',
      ),
    followUp: followUp
      .optional()
      .describe('One more question under this reason; never required. Without it: none.'),
    offers: offers
      .default([])
      .describe(
        'Offer ids, best first; the first ones this customer can be given share one screen. Default: [], straight on.',
      ),
  })
  .meta({ examples: [{ id: 'too-expensive', offers: [] }] });

export type Reason = z.infer<typeof reason>;
export type FollowUp = z.infer<typeof followUp>;
