import type { FieldView } from '../../schema/session.ts';
import type { Choice, OfferKind } from '../offer-kind.ts';
import type { ContactOffer } from './schema.ts';

export const contact: OfferKind<ContactOffer> = {
  kind: 'contact',
  prepare(offer, _subject, say) {
    const { channel } = offer;
    const terms = [
      {
        id: 'within',
        label: say.text('terms.answerWithin'),
        value: say.text('terms.workingDays', { days: offer.withinWorkingDays }),
      },
    ];
    const choiceFor = (slot: 'morning' | 'afternoon' | 'evening' | 'any'): Choice => ({
      id: slot === 'any' ? 'only' : `slot-${slot}`,
      label: say.text(`slot.${slot}`),
      accept: say.text(`offer.contact.${channel}.accept`),
      command: { kind: 'contact', channel, ...(slot !== 'any' && { slot }) },
      terms,
    });
    const [first, ...rest] = channel === 'callback' && offer.slots ? offer.slots : (['any'] as const);
    return {
      available: true,
      words: {
        title: say.text(`offer.contact.${channel}.title`),
        body: say.text(`offer.contact.${channel}.body`),
        legend: say.text(`offer.contact.${channel}.legend`),
      },
      choices: [choiceFor(first ?? 'any'), ...rest.map(choiceFor)],
      fields: [channel === 'callback' ? phone(say.text('field.phone')) : email(say.text('field.email'))],
    };
  },
};

const phone = (label: string): FieldView => ({
  id: 'phone',
  label,
  type: 'tel',
  autocomplete: 'tel',
  required: true,
  maxLength: 40,
});

const email = (label: string): FieldView => ({
  id: 'email',
  label,
  type: 'email',
  autocomplete: 'email',
  required: true,
  maxLength: 200,
});
