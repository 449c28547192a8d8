import type { Command } from '../../schema/command.ts';
import type { Decided, OfferKind } from '../offer-kind.ts';
import { emailField, phoneField } from './fields.ts';
import type { ContactOffer } from './schema.ts';

export const contact: OfferKind<ContactOffer, 'contact'> = {
  kind: 'contact',
  commands: ['contact'],
  isGift: false,
  countsFromNextCharge: false,
  lint: () => ({ changesMoney: false, leadsElsewhere: true, mayBindLonger: false }),
  decide: (offer) => decided(offer),
  words: ({ channel }, say) => ({
    title: say.text(`offer.contact.${channel}.title`),
    body: say.text(`offer.contact.${channel}.body`),
    legend: say.text(`offer.contact.${channel}.legend`),
  }),
  choice({ command }, { channel, slots, withinWorkingDays }, _subject, say) {
    const slot = slots?.find((each) => each === command.slot) ?? 'any';
    return {
      label: say.text(`slot.${slot}`),
      accept: say.text(`offer.contact.${channel}.accept`),
      // A calendar answers for itself: the subscriber picks the time.
      ...(channel !== 'calendar' && {
        lines: [
          {
            id: 'within',
            label: say.text('terms.answerWithin'),
            value: say.text('terms.workingDays', { days: withinWorkingDays }),
          },
        ],
      }),
    };
  },
  fields: ({ channel }, say) =>
    channel === 'callback' ? [phoneField(say)] : channel === 'email' ? [emailField(say)] : [],
};

type Decision = Decided<Extract<Command, { kind: 'contact' }>>;

const known = new WeakMap<ContactOffer, Decision>();

/** The same for everybody, so it is made once an offer. */
function decided(offer: ContactOffer): Decision {
  let decision = known.get(offer);
  if (!decision) {
    const { channel, slots, url } = offer;
    const command = { kind: 'contact', channel, ...(url !== undefined && { url }) } as const;
    const times = channel === 'callback' && slots ? [...new Set(slots)] : [];
    decision = {
      available: true,
      choices:
        times.length > 0
          ? times.map((slot) => ({ id: `slot-${slot}`, command: { ...command, slot } }))
          : [{ id: 'only', command }],
    };
    known.set(offer, decision);
  }
  return decision;
}
