import { z } from 'zod';
import { amounts } from '../../schema/amounts.ts';
import { identifier } from '../../schema/identifier.ts';
import { offerBase } from '../../schema/offer-base.ts';
import { text } from '../../schema/text.ts';

/** Something only the host knows how to do; its server is told the action and the payload. */
export const customOffer = z
  .strictObject({
    ...offerBase,
    kind: z.literal('custom').describe('Something of your own, carried out by your server.'),
    action: identifier.describe('Your name for it, which your server is told, such as "sail-workshop".'),
    payload: z
      .record(z.string().max(64), z.union([z.string().max(500), z.number(), z.boolean()]))
      .default({})
      .describe('Flat values that your server is given with it, such as {"hours": 2}. Default: {}.'),
    title: text.describe('The headline of the offer.'),
    body: text.describe('What it is, in a sentence or two.'),
    accept: text.describe('The words on the button, such as "Take the workshop".'),
    terms: z
      .array(
        z.strictObject({
          label: text.describe('What is told, such as "Costs".'),
          value: text.describe('What it is, such as "nothing".'),
        }),
      )
      .min(1)
      .max(6)
      .describe('What it costs, for how long, what comes after: facts beside the button.'),
    done: z
      .strictObject({
        title: text.describe('The headline once it is done.'),
        body: text.describe('What happens next.'),
      })
      .describe('What is said once it is done.'),
    worth: amounts
      .optional()
      .describe(
        'What it costs you at most, in minor units by currency; counts against `limits`. Without it: nothing.',
      ),
  })
  .meta({
    examples: [
      {
        kind: 'custom',
        action: 'workshop',
        title: 'An hour with our trainer',
        body: 'We look at your account together and set it up.',
        accept: 'Take the hour',
        terms: [{ label: 'Costs', value: 'nothing' }],
        done: { title: 'See you soon', body: 'We write to you today with a date.' },
      },
    ],
  });

export type CustomOffer = z.infer<typeof customOffer>;
