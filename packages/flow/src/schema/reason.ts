import { z } from 'zod';
import { when } from './condition.ts';
import { text } from './text.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Use lower-case letters, digits and hyphens.');

const option = z.union([id, z.strictObject({ id, label: text })]);

export const followUp = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    label: text.optional(),
    options: z.array(option).min(2).max(12),
  }),
  z.strictObject({
    kind: z.literal('text'),
    label: text.optional(),
    hint: text.optional(),
    maxLength: z.int().min(20).max(1000).default(500),
  }),
]);

/** One answer to "why are you leaving?"; never required. */
export const reason = z.strictObject({
  id,
  label: text.optional().describe('Needed unless the id has standard words, such as "too-expensive".'),
  when: when.optional(),
  followUp: followUp.optional(),
  offers: z.array(z.string()).max(10).default([]).describe('Offer ids, best first.'),
});

export type Reason = z.infer<typeof reason>;
export type FollowUp = z.infer<typeof followUp>;
