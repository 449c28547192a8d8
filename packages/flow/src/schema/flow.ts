import { z } from 'zod';
import { condition, when } from './condition.ts';
import { explained } from './explained.ts';
import { access, confirmField, privacy, receipt, signUp, withdrawal } from './fairness.ts';
import { identifier } from './identifier.ts';
import { limits } from './limits.ts';
import { link, url } from './link.ts';
import { offer } from './offer.ts';
import { profileName } from './profile-name.ts';
import { reason } from './reason.ts';
import { locale, text } from './text.ts';
import { theme } from './theme.ts';

const title = (standard: string) => text.optional().describe(`The headline. Without it: “${standard}”.`);
const body = text.optional().describe('A sentence or two under the headline.');

/** The document a product manager edits. */
export const flow = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe('Where your editor finds completion and explanations: the address of this schema.'),
  schemaVersion: z.literal(1).describe('The version of this format: 1.'),
  id: identifier.describe('Stable; sessions and results refer to it. Such as "default".'),
  name: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe('For people who edit flows, such as "Everybody else"; never shown to subscribers.'),
  when: when
    .optional()
    .describe(
      'Which customers this flow is for: a segment’s id, or a condition such as {"country": "DE"}. Without it: those no other flow is for.',
    ),
  profiles: z
    .array(profileName)
    .min(1)
    .default(['default'])
    .describe(
      'The fairness profiles this flow is held to; of several, the strictest value of each rule counts. Default: ["default"].',
    ),
  defaultLocale: locale
    .default('en')
    .describe(
      'The language for customers whose own is not built in, and of texts that are given once, as a BCP 47 tag. Default: "en".',
    ),
  address: explained({ formal: 'Sie, vous, u, Lei, usted.', informal: 'du, tu, je, tú.' })
    .default('formal')
    .describe('How people are addressed, in languages that make a difference. Default: "formal".'),
  subject: explained({
    subscription: '“Cancel subscription”.',
    membership: '“Cancel membership”.',
  })
    .default('subscription')
    .describe('What is being left: chooses the noun in the standard texts. Default: "subscription".'),
  theme: theme.default({ mode: 'auto' }).describe('How the dialog looks: colour, corners, light or dark.'),
  traits: z
    .record(
      z.string().regex(/^[^.$]{1,64}$/, 'Names hold no dot and no $.'),
      explained({ string: 'A text.', number: 'A number.', boolean: 'True or false.' }),
    )
    .optional()
    .describe(
      'The traits your customer tokens carry, with their types: {"logins": "number"}. With them, conditions on `traits.…` are checked; without them, any name passes.',
    ),
  segments: z
    .record(identifier, condition)
    .default({})
    .describe(
      'Named conditions on the customer, to be used as `when`: {"loyal": {"tenureMonths": {"$gte": 12}}}.',
    ),
  thanks: z
    .strictObject({
      when: when
        .optional()
        .describe('Who is thanked: a segment’s id, or a condition. Without it: everyone from a month on.'),
      title: title('Thank you for {tenure} with us, {name}'),
      body,
    })
    .optional()
    .describe(
      'Thanks for the time together, above the first question. Without it: everyone, from a month on.',
    ),
  upFront: z
    .strictObject({
      when: when
        .optional()
        .describe(
          'Who sees them: a segment’s id, or a condition such as {"onTrial": true}. Without it: everyone.',
        ),
      offers: z.array(z.string()).min(1).max(10).describe('Offer ids, best first.'),
      title: title('Before you go'),
      body,
    })
    .optional()
    .describe(
      'Offers before the question, for those whose moment already says why, such as a trial that ends. What was seen here does not come up again after the reason.',
    ),
  permission: z
    .strictObject({
      title: title('May we make you an offer?'),
      body,
      accept: text.optional().describe('The words for yes. Without them: “Yes, show me”.'),
      decline: text.optional().describe('The words for no. Without them: “No, thank you”.'),
    })
    .optional()
    .describe('Asks once whether offers may be made at all, before the first one. Needed under us-mn.'),
  question: z
    .strictObject({
      title: title('What has changed for you?'),
      hint: text
        .optional()
        .describe('A line under the question. Without it: one that says nothing is required.'),
      asked: explained({
        before: 'Before the offers.',
        after: 'Below the receipt, once the cancellation is done; then reasons lead to no offers.',
      })
        .default('before')
        .describe(
          'When the question is asked: before the offers, or after the cancellation (needed under de). Default: "before".',
        ),
      shuffle: z
        .boolean()
        .default(false)
        .describe(
          'Shows the reasons in an order of chance, so that none gains by being first; "other" and "prefer-not-to-say" stay last. Default: false.',
        ),
    })
    .optional()
    .describe('The question “What has changed for you?”.'),
  reasons: z
    .array(reason)
    .max(40)
    .default([])
    .describe('The answers to choose from, in this order. Default: [], straight to the last question.'),
  offersIntro: z
    .strictObject({ title: title('Here is what we can do'), body })
    .optional()
    .describe('The words above the offers.'),
  offers: z
    .record(identifier, offer)
    .default({})
    .describe(
      'What can be done instead of leaving, by an id of your own; reasons name the ids. Default: {}, none.',
    ),
  limits: limits
    .default({ offersPerScreen: 3 })
    .describe('What is never exceeded, whatever the offers say; the server keeps to it.'),
  roles: z
    .strictObject({
      mayCancel: z
        .array(z.string().min(1).max(64))
        .min(1)
        .describe('Roles that may cancel, as your tokens name them, such as ["owner", "admin"].'),
    })
    .optional()
    .describe(
      'Who of a team may cancel; others are told whom to ask. A customer whose token names no role is not held back. Without it: everyone.',
    ),
  exit: explained({
    confirm: 'To one last question that says what leaving means.',
    direct: 'Straight to the cancellation; the control says “now”.',
  })
    .default('confirm')
    .describe('Where the way out on every screen leads. Default: "confirm".'),
  confirm: z
    .strictObject({
      title: title('Cancel your subscription?'),
      effects: z
        .array(text)
        .max(5)
        .optional()
        .describe(
          'What leaving means, a sentence each: until when access lasts, that nothing more is charged, what stays. Without it: standard ones.',
        ),
      fields: z
        .array(confirmField)
        .max(6)
        .optional()
        .describe(
          'What a form asks for before the final button; none of it is required. Without it: no form.',
        ),
    })
    .optional()
    .describe('The last question before the cancellation.'),
  goodbye: z
    .strictObject({
      title: title('Thank you, {name}, and goodbye'),
      body,
      articles: z
        .array(link)
        .max(5)
        .default([])
        .describe('Links that stay useful after leaving, such as how to take one’s data along. Default: [].'),
      comeBack: z
        .strictObject({
          title: title('Come back whenever you like'),
          url: url.describe('Where one comes back, such as "/welcome-back".'),
        })
        .optional()
        .describe('How to come back. Without it: no such link.'),
      recommend: z
        .strictObject({
          title: title('Recommend us to a friend'),
          url: url.describe('Where one recommends you, such as "/recommend".'),
        })
        .optional()
        .describe('How to pass it on. Without it: no such link.'),
    })
    .default({ articles: [] })
    .describe('The last impression: after the cancellation, below it the receipt.'),
  receipt: receipt
    .optional()
    .describe(
      'What you promise about the confirmation your server sends, besides the receipt on screen. Needed under eu, de, fr and uk.',
    ),
  privacy: privacy
    .optional()
    .describe('Said where the reason is asked. Needed under eu, de, fr and uk; good everywhere.'),
  signUp: signUp
    .optional()
    .describe('How one signs up, to hold leaving against it. Needed under us-ny, us-nyc and us-ma.'),
  withdrawal: withdrawal
    .optional()
    .describe('The separate way to withdraw from a contract in its first days. Needed under eu, de and fr.'),
  access: access.optional().describe('Ways to the cancellation besides the account page. Needed under de.'),
  texts: z
    .record(locale, z.record(z.string(), z.string().min(1).max(2000)))
    .default({})
    .describe(
      'Standard texts in other words, by language and key: {"en": {"offer.pause.title": "Lay up for a while"}}.',
    ),
});

/** A flow after validation: defaults filled in. */
export type Flow = z.infer<typeof flow>;
/** A flow as it is written. */
export type FlowInput = z.input<typeof flow>;
