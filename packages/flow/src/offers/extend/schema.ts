import { z } from 'zod';
import { explained } from '../../schema/explained.ts';
import { offerBase } from '../../schema/offer-base.ts';

/** More time at no charge: a longer trial, or days added to the paid period. */
export const extendOffer = z
  .strictObject({
    ...offerBase,
    kind: z.literal('extend').describe('More time at no charge.'),
    of: explained({
      trial: 'A running trial ends later.',
      period: 'The period that is paid for ends later, and so does the next charge.',
    }).describe('What becomes longer: a running trial, or the period that is paid for.'),
    days: z.int().min(1).max(90).describe('By how many days, such as 14.'),
  })
  .meta({ examples: [{ kind: 'extend', of: 'trial', days: 14 }] });

export type ExtendOffer = z.infer<typeof extendOffer>;
