import { z } from 'zod';
import { amounts } from '../../schema/amounts.ts';
import { offerBase } from '../../schema/offer-base.ts';

/** An amount that is taken off the next charges until it is used up. */
export const creditOffer = z
  .strictObject({
    ...offerBase,
    kind: z.literal('credit').describe('An amount off the next charges, until it is used up.'),
    amount: amounts.describe(
      'How much, in minor units by currency: {"EUR": 1000} is €10.00. Customers who pay in another currency are not given it.',
    ),
  })
  .meta({ examples: [{ kind: 'credit', amount: { EUR: 1000, USD: 1000 } }] });

export type CreditOffer = z.infer<typeof creditOffer>;
