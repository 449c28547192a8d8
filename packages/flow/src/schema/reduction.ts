import { z } from 'zod';
import { amounts } from './amounts.ts';

/** How much less a charge is: exactly one of a percentage or an amount by currency. */
export const reduction = {
  percentOff: z
    .number()
    .gt(0)
    .max(100)
    .optional()
    .describe('Percent off each charge, such as 20. Either this or `amountOff`.'),
  amountOff: amounts
    .optional()
    .describe(
      'An amount off each charge, in minor units by currency: {"EUR": 500} is €5.00. Customers who pay in another currency are not given it.',
    ),
} as const;

export const exactlyOneReduction = (value: { percentOff?: unknown; amountOff?: unknown }): boolean =>
  (value.percentOff === undefined) !== (value.amountOff === undefined);
