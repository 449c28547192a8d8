import { z } from 'zod';
import { amounts } from '../../schema/amounts.ts';
import { identifier } from '../../schema/identifier.ts';
import { offerBase } from '../../schema/offer-base.ts';
import { text } from '../../schema/text.ts';

const since = z.int().min(1).max(600).describe('From how many whole months of membership on.');

const percentTier = z.strictObject({
  tenureMonths: since,
  percentOff: z.number().gt(0).max(100).describe('Percent off each charge, such as 20.'),
  months: z
    .int()
    .min(1)
    .max(36)
    .describe('For how many months of service. A yearly plan takes only 12, 24 or 36.'),
});

const freeTier = z.strictObject({
  tenureMonths: since,
  freeMonths: z.int().min(1).max(12).describe('How many months are not charged; everything stays open.'),
});

const creditTier = z.strictObject({
  tenureMonths: since,
  credit: amounts.describe(
    'Taken off the next charges until it is used up, in minor units by currency: {"EUR": 1000} is €10.00.',
  ),
});

const keptPriceTier = z.strictObject({
  tenureMonths: since,
  keptPriceMonths: z
    .int()
    .min(1)
    .max(60)
    .describe('For how many months today’s price is kept, whatever the list price becomes.'),
});

const perkTier = z.strictObject({
  tenureMonths: since,
  perk: z
    .strictObject({
      id: identifier.describe('Your name for it, which your server is told.'),
      name: text.describe('What it is called, such as "Priority support".'),
    })
    .describe('Something you give besides money.'),
});

/** A thank-you for the years: the highest tier the customer has reached. */
export const loyaltyOffer = z
  .strictObject({
    ...offerBase,
    kind: z.literal('loyalty').describe('A thank-you for the years, by tenure.'),
    tiers: z
      .array(z.union([percentTier, freeTier, creditTier, keptPriceTier, perkTier]))
      .min(1)
      .max(10)
      .describe(
        'Each from a number of months on; a customer is given the highest they have reached: a percentage, free months, a credit, a kept price or a perk.',
      ),
  })
  .meta({
    examples: [
      {
        kind: 'loyalty',
        cooldownDays: 365,
        tiers: [
          { tenureMonths: 12, percentOff: 20, months: 3 },
          { tenureMonths: 36, freeMonths: 2 },
        ],
      },
    ],
  });

export type LoyaltyOffer = z.infer<typeof loyaltyOffer>;
export type LoyaltyTier = LoyaltyOffer['tiers'][number];
