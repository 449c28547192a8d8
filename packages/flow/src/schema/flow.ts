import { z } from 'zod';
import { condition, when } from './condition.ts';
import { link, url } from './link.ts';
import { offer } from './offer.ts';
import { reason } from './reason.ts';
import { locale, text } from './text.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Use lower-case letters, digits and hyphens.');

const cssColor = z
  .string()
  .max(60)
  .regex(
    /^(#[0-9a-fA-F]{3,8}|(rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch)\([0-9a-z.,%/ +-]+\)|[a-z]{3,30})$/,
    'Use a CSS colour, such as "#0b57d0" or "oklch(55% 0.2 265)".',
  );

export const theme = z.strictObject({
  brand: cssColor.optional().describe('The colour of the primary controls.'),
  radius: z
    .string()
    .regex(/^\d{1,2}px$/, 'Use px, such as "12px".')
    .optional(),
  mode: z.enum(['auto', 'light', 'dark']).default('auto'),
});

/** The document a product manager edits. */
export const flow = z.strictObject({
  $schema: z.string().optional(),
  schemaVersion: z.literal(1),
  id: id.describe('Stable; sessions and results refer to it.'),
  when: condition
    .optional()
    .describe('Which customers this flow is for. Without it: those no other flow is for.'),
  profiles: z.array(z.string()).min(1).default(['default']).describe('Fairness profiles.'),
  defaultLocale: locale.default('en'),
  address: z
    .enum(['formal', 'informal'])
    .default('formal')
    .describe('Sie or du, where the language has both.'),
  subject: z
    .enum(['subscription', 'membership'])
    .default('subscription')
    .describe('What is being left: chooses the noun in the standard texts.'),
  theme: theme.default({ mode: 'auto' }),
  segments: z.record(id, condition).default({}),
  thanks: z.strictObject({ when: when.optional(), title: text.optional(), body: text.optional() }).optional(),
  question: z.strictObject({ title: text.optional(), hint: text.optional() }).optional(),
  reasons: z.array(reason).max(40).default([]),
  offersIntro: z.strictObject({ title: text.optional(), body: text.optional() }).optional(),
  offers: z.record(id, offer).default({}),
  confirm: z.strictObject({ title: text.optional(), effects: z.array(text).max(5).optional() }).optional(),
  goodbye: z
    .strictObject({
      title: text.optional(),
      body: text.optional(),
      articles: z.array(link).max(5).default([]),
      comeBack: z.strictObject({ title: text.optional(), url }).optional(),
      recommend: z.strictObject({ title: text.optional(), url }).optional(),
    })
    .default({ articles: [] }),
  texts: z
    .record(locale, z.record(z.string(), z.string().min(1).max(2000)))
    .default({})
    .describe('Overrides of standard texts, by language and key.'),
});

/** A flow after validation: defaults filled in. */
export type Flow = z.infer<typeof flow>;
/** A flow as it is written. */
export type FlowInput = z.input<typeof flow>;
