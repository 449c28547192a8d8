import { pickText } from '../../text/pick-text.ts';
import type { OfferKind } from '../offer-kind.ts';
import type { RedirectOffer } from './schema.ts';

export const redirect: OfferKind<RedirectOffer, 'redirect'> = {
  kind: 'redirect',
  commands: ['redirect'],
  isGift: false,
  countsFromNextCharge: false,
  lint: () => ({ changesMoney: false, leadsElsewhere: true, mayBindLonger: false }),
  decide: ({ url, name }, { preference }) => ({
    available: true,
    choices: [{ id: 'only', command: { kind: 'redirect', url, name: pickText(name, preference) } }],
  }),
  words: ({ to }, say) => ({
    title: say.text(`offer.redirect.${to}.title`),
    body: say.text(`offer.redirect.${to}.body`),
    legend: say.text(`offer.redirect.${to}.legend`),
  }),
  choice: ({ command }, { to }, _subject, say) => ({
    label: command.name,
    accept: say.text(`offer.redirect.${to}.accept`),
  }),
};
