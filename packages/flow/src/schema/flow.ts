import { z } from 'zod';
import { condition, when } from './condition.ts';
import { access, confirmField, privacy, receipt, signUp, withdrawal } from './fairness.ts';
import { identifier } from './identifier.ts';
import { limits } from './limits.ts';
import { link, url } from './link.ts';
import { offer } from './offer.ts';
import { profileName } from './profile-name.ts';
import { reason } from './reason.ts';
import { locale, text } from './text.ts';
import { theme } from './theme.ts';

const offerIds = z.array(z.string()).max(10).describe('Offer ids, best first.');

/** The document a product manager edits. */
export const flow = z.strictObject({
  $schema: z.string().optional().describe('Where editors find completion and explanations.'),
  schemaVersion: z.literal(1).describe('The version of this format: 1.'),
  id: identifier.describe('Stable; sessions and results refer to it.'),
  name: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe('For people who edit flows; never shown to subscribers.'),
  when: when.optional().describe('Which customers this flow is for. Without it: those no other flow is for.'),
  profiles: z
    .array(profileName)
    .min(1)
    .default(['default'])
    .describe('Fairness profiles this flow is held to; of several, the strictest value counts.'),
  defaultLocale: locale
    .default('en')
    .describe('The language for customers whose own is not built in, and of texts given once.'),
  address: z
    .enum(['formal', 'informal'])
    .default('formal')
    .describe('Sie or du, vous or tu, where the language has both.'),
  subject: z
    .enum(['subscription', 'membership'])
    .default('subscription')
    .describe('What is being left: chooses the noun in the standard texts.'),
  theme: theme.default({ mode: 'auto' }),
  traits: z
    .record(
      z.string().regex(/^[^.$]{1,64}$/, 'Names hold no dot and no $.'),
      z.enum(['string', 'number', 'boolean']),
    )
    .optional()
    .describe('The traits your tokens carry, with their types: with them, misspelt conditions are found.'),
  segments: z
    .record(identifier, condition)
    .default({})
    .describe('Named conditions on the customer, to be used as `when`.'),
  thanks: z
    .strictObject({ when: when.optional(), title: text.optional(), body: text.optional() })
    .optional()
    .describe(
      'Thanks for the time together, above the first question. Said to everyone from a month on, unless `when` says to whom.',
    ),
  upFront: z
    .strictObject({
      when: when.optional(),
      offers: offerIds.min(1),
      title: text.optional(),
      body: text.optional(),
    })
    .optional()
    .describe(
      'Offers before the question, for those whose moment already says why: a trial that ends, a first week.',
    ),
  permission: z
    .strictObject({
      title: text.optional(),
      body: text.optional(),
      accept: text.optional().describe('The words for yes.'),
      decline: text.optional().describe('The words for no.'),
    })
    .optional()
    .describe('Asks once whether offers may be made at all, before the first one. Needed under us-mn.'),
  question: z
    .strictObject({
      title: text.optional(),
      hint: text.optional(),
      asked: z
        .enum(['before', 'after'])
        .default('before')
        .describe('Before the offers, or only after the cancellation is done (needed under de).'),
      shuffle: z
        .boolean()
        .default(false)
        .describe('Reasons in an order of chance; "other" and "prefer not to say" stay last.'),
    })
    .optional()
    .describe('The question "what has changed for you?".'),
  reasons: z
    .array(reason)
    .max(40)
    .default([])
    .describe('The answers to choose from. None: straight to confirm.'),
  offersIntro: z
    .strictObject({ title: text.optional(), body: text.optional() })
    .optional()
    .describe('The words above offers.'),
  offers: z.record(identifier, offer).default({}).describe('What can be done instead of leaving, by id.'),
  limits: limits.default({ offersPerScreen: 3 }),
  roles: z
    .strictObject({
      mayCancel: z
        .array(z.string().min(1).max(64))
        .min(1)
        .describe('Roles that may cancel, such as ["owner"].'),
    })
    .optional()
    .describe('Who of a team may cancel. A customer whose token names no role is not held back.'),
  exit: z
    .enum(['confirm', 'direct'])
    .default('confirm')
    .describe(
      'Where the way out on every screen leads: to one last question, or straight to the cancellation.',
    ),
  confirm: z
    .strictObject({
      title: text.optional(),
      effects: z
        .array(text)
        .max(5)
        .optional()
        .describe('What leaving means: until when, what is charged, what stays.'),
      fields: z
        .array(confirmField)
        .max(6)
        .optional()
        .describe('What a form asks for before the final button.'),
    })
    .optional()
    .describe('The last question before the cancellation.'),
  goodbye: z
    .strictObject({
      title: text.optional(),
      body: text.optional(),
      articles: z.array(link).max(5).default([]).describe('A few links that stay useful.'),
      comeBack: z.strictObject({ title: text.optional(), url }).optional().describe('How to come back.'),
      recommend: z.strictObject({ title: text.optional(), url }).optional().describe('How to pass it on.'),
    })
    .default({ articles: [] })
    .describe('The last impression: after the cancellation.'),
  receipt: receipt.optional(),
  privacy: privacy.optional(),
  signUp: signUp.optional(),
  withdrawal: withdrawal.optional(),
  access: access.optional(),
  texts: z
    .record(locale, z.record(z.string(), z.string().min(1).max(2000)))
    .default({})
    .describe('Overrides of standard texts, by language and key.'),
});

/** A flow after validation: defaults filled in. */
export type Flow = z.infer<typeof flow>;
/** A flow as it is written. */
export type FlowInput = z.input<typeof flow>;
