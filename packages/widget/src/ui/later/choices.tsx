import type { OfferView } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';
import { Option } from '../parts/option.tsx';
import { plain } from '../parts/plain.ts';

/** The choices of an offer as native radios; none is pre-checked. */
export function Choices({ model, offer }: { readonly model: Model; readonly offer: OfferView }) {
  const draft = model.draft(offer.id);
  const error = draft.value.missing === 'choice' && `${offer.id}-error`;
  const plans = offer.choices.some((choice) => choice.highlight);
  return (
    <fieldset class={plans ? 'plans' : 'chips'} data-part="choice">
      <legend>{plain(offer.legend)}</legend>
      {offer.choices.map((choice) => (
        <Option
          key={choice.id}
          group={offer.id}
          label={choice.label}
          checked={draft.value.choice === choice.id}
          invalid={error}
          onPick={() => {
            draft.value = { ...draft.value, choice: choice.id, missing: undefined };
          }}
        >
          {choice.highlight ? <b>{plain(choice.highlight)}</b> : null}
        </Option>
      ))}
      {error && (
        <p id={error} class="error">
          {model.word('choice.required')}
        </p>
      )}
    </fieldset>
  );
}
