import type { OfferView } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';
import { Button } from '../parts/button.tsx';
import { plain } from '../parts/plain.ts';
import { Choices } from './choices.tsx';
import { Comparison } from './comparison.tsx';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';
import { offerIcons, plainIcon } from './offer-icons.ts';
import { Terms } from './terms.tsx';

/** One offer: what it is, its choices, the terms of the chosen one, and the control that accepts it. */
export function OfferCard({ model, offer }: { readonly model: Model; readonly offer: OfferView }) {
  const state = model.state.value;
  const draft = model.draft(offer.id);
  const { details = {}, missing, choice: picked } = draft.value;
  const { choices, fields = [] } = offer;
  const [only] = choices;
  const several = choices.length > 1;
  const choice = several ? choices.find((one) => one.id === picked) : only;
  const id = (part: string) => `${offer.id}-${part}`;
  const accepting = state.name === 'accepting' && state.intention?.action === 'accept';

  const accept = (event: Event) => {
    const lacking = choice
      ? fields.find((field) => field.required && !details[field.id]?.trim())?.id
      : 'choice';
    draft.value = { ...draft.value, missing: lacking };
    if (lacking || !choice) {
      const card = (event.currentTarget as Element).closest('section');
      card?.querySelector<HTMLElement>(`[data-part=${lacking}] input`)?.focus();
      return;
    }
    const given = Object.entries(details).filter(([, value]) => value.trim());
    model.send({
      type: 'accept',
      offer: offer.id,
      choice: choice.id,
      ...(given.length && { details: Object.fromEntries(given) }),
    });
  };

  return (
    <section class="offer" data-offer={offer.id} data-kind={offer.kind} aria-labelledby={id('title')}>
      <h3 id={id('title')}>
        <Icon path={offerIcons[offer.kind] ?? plainIcon} />
        {plain(offer.title)}
      </h3>
      {offer.body && <p>{plain(offer.body)}</p>}
      {several && <Choices model={model} offer={offer} />}
      {!several && only?.highlight && <p class="figure">{plain(only.highlight)}</p>}
      {fields.map((field) => (
        <Field
          key={field.id}
          id={id(field.id)}
          field={field}
          value={details[field.id]}
          optional={model.word('followUp.optional')}
          error={missing === field.id && model.word('field.required')}
          onType={(value) => {
            draft.value = { ...draft.value, missing: undefined, details: { ...details, [field.id]: value } };
          }}
        />
      ))}
      {choice && (
        <Terms id={id('terms')} choice={choice}>
          {several || <Comparison model={model} choice={choice} />}
        </Terms>
      )}
      <Button look="accent" busy={accepting} describedBy={choice && id('terms')} onPress={accept}>
        {accepting && state.intention.offer === offer.id
          ? model.word('offer.accepting')
          : plain(choice ? choice.accept : offer.title)}
      </Button>
    </section>
  );
}
