import { z } from 'zod';

/** An amount a currency: a flow is for customers of every currency, a customer has one. */
export const amounts = z
  .record(
    z.string().regex(/^[A-Z]{3}$/, 'Use an ISO 4217 code in capitals, such as "EUR".'),
    z.int().positive(),
  )
  .meta({
    id: 'amounts',
    description: 'Minor units by currency: {"EUR": 500, "JPY": 800} is €5.00 and ¥800.',
  });

export type Amounts = z.infer<typeof amounts>;

/** The amount in a currency, where the flow names one. */
export const amountIn = (all: Amounts, currency: string): number | undefined =>
  Object.hasOwn(all, currency) ? all[currency] : undefined;
