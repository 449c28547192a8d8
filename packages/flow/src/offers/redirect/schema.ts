import { z } from 'zod';
import { url } from '../../schema/link.ts';
import { offerBase } from '../../schema/offer-base.ts';
import { text } from '../../schema/text.ts';

/** A page that may solve the problem; changes nothing by itself. */
export const redirectOffer = z.strictObject({
  ...offerBase,
  kind: z.literal('redirect').describe('A page that may solve the problem; changes nothing by itself.'),
  to: z
    .enum(['article', 'onboarding'])
    .default('article')
    .describe('A help article, or a way to get started.'),
  url: url.describe('The page.'),
  name: text.describe('What the page is called, as its link says.'),
});

export type RedirectOffer = z.infer<typeof redirectOffer>;
