import { z } from 'zod';

const amounts = z
  .record(z.string().regex(/^[A-Z]{3}$/, 'Use an ISO 4217 code.'), z.int().positive())
  .describe('Minor units by currency, such as {"EUR": 500}.');

/** How much less a charge is: exactly one of a percentage or an amount by currency. */
export const reduction = {
  percentOff: z.number().gt(0).max(100).optional().describe('Percent off each charge.'),
  amountOff: amounts.optional().describe('An amount off each charge, by currency.'),
} as const;

export const exactlyOneReduction = (value: { percentOff?: unknown; amountOff?: unknown }): boolean =>
  (value.percentOff === undefined) !== (value.amountOff === undefined);
