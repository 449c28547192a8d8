import { z } from 'zod';
import { offerBase } from '../../schema/offer-base.ts';

/** An end of a running pause, before its day. */
export const resumeOffer = z
  .strictObject({
    ...offerBase,
    kind: z
      .literal('resume')
      .describe('Start again now, for who is paused. Shown to them first; no reason has to lead to it.'),
  })
  .meta({ examples: [{ kind: 'resume' }] });

export type ResumeOffer = z.infer<typeof resumeOffer>;
