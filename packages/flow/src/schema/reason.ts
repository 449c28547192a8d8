import { z } from 'zod';
import { when } from './condition.ts';
import { identifier } from './identifier.ts';
import { text } from './text.ts';

const offers = z
  .array(z.string())
  .max(10)
  .describe('Offer ids, best first. The first ones this customer can be given share one screen.');

const option = z.union([
  identifier,
  z.strictObject({
    id: identifier,
    label: text.optional().describe('Needed unless the id has standard words, such as "new-job".'),
    offers: offers.optional().describe('Where this answer leads, instead of the offers of the reason.'),
  }),
]);

const question = { label: text.optional().describe('Replaces the standard question.') } as const;

export const choiceFollowUp = z.strictObject({
  ...question,
  kind: z.literal('choice').describe('One of several answers, each of which may lead to offers of its own.'),
  options: z.array(option).min(2).max(12),
});

export const textFollowUp = z.strictObject({
  ...question,
  kind: z.literal('text').describe('A few words; never required, with a note to leave private matters out.'),
  hint: text.optional().describe('Replaces the note to leave private matters out.'),
  maxLength: z.int().min(20).max(1000).default(500).describe('The most characters that can be written.'),
});

export const ratingFollowUp = z.strictObject({
  ...question,
  kind: z.literal('rating').describe('A number on a scale, 1 being lowest.'),
  scale: z.union([z.literal(5), z.literal(10)]).default(5),
  low: text.optional().describe('Words for 1; the standard ones are "Not at all".'),
  high: text.optional().describe('Words for the highest number; the standard ones are "Very much".'),
});

export const competitorFollowUp = z.strictObject({
  ...question,
  kind: z.literal('competitor').describe('Which product they go to; "Something else" is always there.'),
  options: z
    .array(
      z.strictObject({ id: identifier, name: z.string().min(1).max(80).describe('As it calls itself.') }),
    )
    .min(1)
    .max(12),
});

/** What is asked under a chosen reason; never required. */
export const followUp = z.discriminatedUnion('kind', [
  choiceFollowUp,
  textFollowUp,
  ratingFollowUp,
  competitorFollowUp,
]);

/** One answer to "why are you leaving?"; never required. */
export const reason = z.strictObject({
  id: identifier.describe('Stable: results are counted by it.'),
  label: text.optional().describe('Needed unless the id has standard words, such as "too-expensive".'),
  when: when.optional().describe('Who is shown this reason. Without it: everyone.'),
  situation: z
    .boolean()
    .default(false)
    .describe(
      'Something in their life has changed, not their opinion of the product: asks which, with standard answers, unless the reason brings a follow-up of its own.',
    ),
  followUp: followUp.optional(),
  offers: offers.default([]),
});

export type Reason = z.infer<typeof reason>;
export type FollowUp = z.infer<typeof followUp>;
