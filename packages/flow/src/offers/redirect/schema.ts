import { z } from 'zod';
import { explained } from '../../schema/explained.ts';
import { url } from '../../schema/link.ts';
import { offerBase } from '../../schema/offer-base.ts';
import { text } from '../../schema/text.ts';

/** A page that may solve the problem; changes nothing by itself. */
export const redirectOffer = z
  .strictObject({
    ...offerBase,
    kind: z.literal('redirect').describe('A page that may solve the problem; changes nothing by itself.'),
    to: explained({
      article: '“This may help”.',
      onboarding: '“A good start”.',
    })
      .default('article')
      .describe('A page to read, or a way to get started: chooses the standard words. Default: "article".'),
    url: url.describe('The address of the page, such as "/help/import".'),
    name: text.describe('What the page is called, as its link says, such as "Import your logbook".'),
  })
  .meta({ examples: [{ kind: 'redirect', url: '/help/import', name: 'Import your logbook' }] });

export type RedirectOffer = z.infer<typeof redirectOffer>;
