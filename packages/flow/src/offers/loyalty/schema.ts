import { z } from 'zod';
import { offerBase } from '../../schema/offer-base.ts';

const since = z.int().min(1).max(600).describe('From how many whole months of membership on.');

const tier = z.union([
  z.strictObject({
    tenureMonths: since,
    percentOff: z.number().gt(0).max(100),
    months: z.int().min(1).max(36),
  }),
  z.strictObject({ tenureMonths: since, freeMonths: z.int().min(1).max(12) }),
]);

/** A thank-you for the years: the highest tier the customer has reached. */
export const loyaltyOffer = z.strictObject({
  ...offerBase,
  kind: z.literal('loyalty'),
  tiers: z.array(tier).min(1).max(10),
});

export type LoyaltyOffer = z.infer<typeof loyaltyOffer>;
export type LoyaltyTier = z.infer<typeof tier>;
