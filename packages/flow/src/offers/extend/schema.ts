import { z } from 'zod';
import { offerBase } from '../../schema/offer-base.ts';

/** More time at no charge: a longer trial, or days added to the paid period. */
export const extendOffer = z.strictObject({
  ...offerBase,
  kind: z.literal('extend').describe('More time at no charge.'),
  of: z.enum(['trial', 'period']).describe('What becomes longer: the trial, or the period that is paid for.'),
  days: z.int().min(1).max(90).describe('By how many days.'),
});

export type ExtendOffer = z.infer<typeof extendOffer>;
