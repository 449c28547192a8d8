import type { OfferView } from '@partwell/flow';
import { Fragment } from 'preact';
import type { Model } from '../dialog/model.ts';
import { Option } from '../parts/option.tsx';
import { plain } from '../parts/plain.ts';
import { Comparison } from './comparison.tsx';

/** The choices of an offer as native radios, each plan with what it keeps and gives up; none is pre-checked. */
export function Choices({ model, offer }: { readonly model: Model; readonly offer: OfferView }) {
  const draft = model.draft(offer.id);
  const error = draft.value.missing === 'choice' && `${offer.id}-error`;
  const plans = offer.choices.some((choice) => choice.highlight);
  return (
    <fieldset class={plans ? 'plans' : 'chips'} data-part="choice">
      <legend>{plain(offer.legend)}</legend>
      {offer.choices.map((choice) => {
        const about = plans && `${offer.id}-${choice.id}`;
        return (
          <Fragment key={choice.id}>
            <Option
              group={offer.id}
              label={choice.label}
              checked={draft.value.choice === choice.id}
              invalid={error}
              about={about}
              onPick={() => {
                draft.value = { ...draft.value, choice: choice.id, missing: undefined };
              }}
            >
              {choice.highlight ? <b>{plain(choice.highlight)}</b> : null}
            </Option>
            {about && <Comparison model={model} id={about} choice={choice} />}
          </Fragment>
        );
      })}
      {error && (
        <p id={error} class="error">
          {model.word('choice.required')}
        </p>
      )}
    </fieldset>
  );
}
