import { z } from 'zod';
import { amounts } from '../../schema/amounts.ts';
import { identifier } from '../../schema/identifier.ts';
import { offerBase } from '../../schema/offer-base.ts';
import { text } from '../../schema/text.ts';

const since = z.int().min(1).max(600).describe('From how many whole months of membership on.');

const percentTier = z.strictObject({
  tenureMonths: since,
  percentOff: z.number().gt(0).max(100).describe('Percent off each charge.'),
  months: z.int().min(1).max(36).describe('For how many months of service.'),
});

const freeTier = z.strictObject({
  tenureMonths: since,
  freeMonths: z.int().min(1).max(12).describe('Months that are not charged.'),
});

const creditTier = z.strictObject({
  tenureMonths: since,
  credit: amounts.describe('Taken off the next charges until it is used up; minor units by currency.'),
});

const keptPriceTier = z.strictObject({
  tenureMonths: since,
  keptPriceMonths: z.int().min(1).max(60).describe('For how many months today’s price is kept.'),
});

const perkTier = z.strictObject({
  tenureMonths: since,
  perk: z.strictObject({
    id: identifier.describe('The host’s name for it; its server carries it out.'),
    name: text.describe('What it is called, such as "Priority support".'),
  }),
});

/** A thank-you for the years: the highest tier the customer has reached. */
export const loyaltyOffer = z.strictObject({
  ...offerBase,
  kind: z.literal('loyalty').describe('A thank-you for the years, by tenure.'),
  tiers: z
    .array(z.union([percentTier, freeTier, creditTier, keptPriceTier, perkTier]))
    .min(1)
    .max(10)
    .describe('Each from a tenure on; a customer is given the highest they have reached.'),
});

export type LoyaltyOffer = z.infer<typeof loyaltyOffer>;
export type LoyaltyTier = LoyaltyOffer['tiers'][number];
