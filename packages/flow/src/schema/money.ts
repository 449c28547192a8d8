import { z } from 'zod';

/** An amount in the currency's minor unit (cents, öre, yen) with its ISO 4217 code. */
export const money = z
  .strictObject({
    amount: z
      .int()
      .min(0)
      .describe('Integer in the minor unit of the currency: 2900 is $29.00, 2900 is ¥2,900.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'Use an ISO 4217 code in capitals, such as "USD".')
      .describe('ISO 4217 code, such as "USD", "EUR" or "SEK".'),
  })
  .describe('An amount of money.');

export type Money = z.infer<typeof money>;
