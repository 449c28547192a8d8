import { z } from 'zod';
import { url } from './link.ts';
import { text } from './text.ts';

/** What the host promises about the confirmation it sends. */
export const receipt = z.strictObject({
  delivery: z.enum(['email', 'post', 'account']).describe('How the host sends the confirmation.'),
  withinHours: z.int().min(0).max(720).describe('How soon, in hours; 0 is at once.'),
});

/** What is said where an answer is asked for and stored. */
export const privacy = z.strictObject({
  purpose: text.describe('Why it is asked, such as "We read every answer to become better."'),
  retentionDays: z.int().min(1).max(3650).describe('After how many days answers are erased.'),
  controller: text.describe('Who is responsible: the company’s name.'),
  url: url.describe('The privacy notice.'),
});

/** How one signs up, to hold leaving against it. */
export const signUp = z.strictObject({
  clicks: z.int().min(1).max(100).describe('Clicks from the price page to the end of signing up.'),
  requiredFields: z.int().min(0).max(100).describe('Fields that must be filled in.'),
  medium: z.enum(['web', 'app', 'phone', 'post', 'person']).default('web'),
});

/** The separate function to withdraw from a contract inside its first days. */
export const withdrawal = z.strictObject({
  url: url.describe('Where the contract can be withdrawn from.'),
  days: z.int().min(1).max(60).default(14).describe('The length of the withdrawal period, in days.'),
});

/** Ways to the cancellation besides the account page. */
export const access = z.strictObject({
  withoutLogin: url.describe('Where one can cancel without signing in.'),
});

/** What may be asked on the confirm screen; never more than a profile allows. */
export const confirmField = z.enum(['name', 'email', 'contract', 'kind', 'cause', 'endDate']);

export type ConfirmField = z.infer<typeof confirmField>;
