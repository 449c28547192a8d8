import { z } from 'zod';
import { amounts } from '../../schema/amounts.ts';
import { offerBase } from '../../schema/offer-base.ts';

/** An amount that is taken off the next charges until it is used up. */
export const creditOffer = z.strictObject({
  ...offerBase,
  kind: z.literal('credit').describe('An amount off the next charges, until it is used up.'),
  amount: amounts.describe('Minor units by currency, such as {"EUR": 1000}.'),
});

export type CreditOffer = z.infer<typeof creditOffer>;
