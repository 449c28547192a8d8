import { z } from 'zod';
import { explained } from './explained.ts';
import { url } from './link.ts';
import { text } from './text.ts';

/** What the host promises about the confirmation it sends. */
export const receipt = z.strictObject({
  delivery: explained({
    email: 'By e-mail.',
    post: 'By post.',
    account: 'In their account, where they can keep it.',
  }).describe('How you send the confirmation; the receipt on screen is always there.'),
  withinHours: z.int().min(0).max(720).describe('How soon you send it, in hours; 0 is at once.'),
});

/** What is said where an answer is asked for and stored. */
export const privacy = z.strictObject({
  purpose: text.describe('Why it is asked, as a sentence: "We read every answer to become better."'),
  retentionDays: z.int().min(1).max(3650).describe('After how many days answers are erased.'),
  controller: text.describe('Who keeps the answers: the name of your company.'),
  url: url.describe('The address of your privacy notice, such as "/privacy".'),
});

/** How one signs up, to hold leaving against it. */
export const signUp = z.strictObject({
  clicks: z
    .int()
    .min(1)
    .max(100)
    .describe('How many clicks it takes from the price page to the end of signing up.'),
  requiredFields: z.int().min(0).max(100).describe('How many fields must be filled in to sign up.'),
  medium: explained({
    web: 'On a website.',
    app: 'In an app.',
    phone: 'By phone.',
    post: 'By post.',
    person: 'In person.',
  })
    .default('web')
    .describe('Where one signs up. Default: "web".'),
});

/** The separate function to withdraw from a contract inside its first days. */
export const withdrawal = z.strictObject({
  url: url.describe('Where the contract can be withdrawn from, such as "/withdraw".'),
  days: z
    .int()
    .min(1)
    .max(60)
    .default(14)
    .describe('How long one can withdraw, in days from the start. Default: 14.'),
});

/** Ways to the cancellation besides the account page. */
export const access = z.strictObject({
  withoutLogin: url.describe('The page on which one can cancel without signing in, such as "/kuendigen".'),
});

/** What may be asked on the confirm screen; never more than a profile allows. */
export const confirmField = explained({
  name: 'Their name, filled in where it is known.',
  email: 'The address for the confirmation.',
  contract: 'The contract, filled in with the subscription’s id.',
  kind: 'At the next possible date, or at once for a particular reason.',
  cause: 'The reason, where it is to end at once.',
  endDate: 'When it is to end; empty is as early as possible.',
});

export type ConfirmField = z.infer<typeof confirmField>;
