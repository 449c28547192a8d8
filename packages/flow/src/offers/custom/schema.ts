import { z } from 'zod';
import { amounts } from '../../schema/amounts.ts';
import { identifier } from '../../schema/identifier.ts';
import { offerBase } from '../../schema/offer-base.ts';
import { text } from '../../schema/text.ts';

/** Something only the host knows how to do; its server is told the action and the payload. */
export const customOffer = z.strictObject({
  ...offerBase,
  kind: z.literal('custom').describe('Something of your own, carried out by your server.'),
  action: identifier.describe('Your name for it; your executor is told it.'),
  payload: z
    .record(z.string().max(64), z.union([z.string().max(500), z.number(), z.boolean()]))
    .default({})
    .describe('Flat values that your executor is given.'),
  title: text.describe('The headline of the offer.'),
  body: text.describe('What it is.'),
  accept: text.describe('The words on the button, such as "Take the workshop".'),
  terms: z
    .array(z.strictObject({ label: text, value: text }))
    .min(1)
    .max(6)
    .describe('What it costs, for how long, what comes after: said beside the button.'),
  done: z.strictObject({ title: text, body: text }).describe('What is said once it is done.'),
  worth: amounts.optional().describe('What it is worth at most; counts against the discount budget.'),
});

export type CustomOffer = z.infer<typeof customOffer>;
