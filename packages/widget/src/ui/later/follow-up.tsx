import type { FollowUpView } from '@partwell/flow';
import { Option } from '../parts/option.tsx';
import { plain } from '../parts/plain.ts';

interface FollowUpProps {
  readonly view: FollowUpView;
  readonly value: string | undefined;
  readonly optional: string;
  readonly onAnswer: (value: string | undefined) => void;
}

/** The question under a chosen reason; always optional. */
export function FollowUp({ view, value, optional, onAnswer }: FollowUpProps) {
  const label = (
    <>
      {plain(view.label)} <small>({optional})</small>
    </>
  );
  if (view.kind === 'choice')
    return (
      <fieldset class={`follow-up chips ${view.look ?? ''}`}>
        <legend>{label}</legend>
        {view.options.map((option) => (
          <Option
            key={option.id}
            group="follow-up"
            label={option.label}
            checked={value === option.id}
            onPick={() => onAnswer(option.id)}
          />
        ))}
        {view.low ? <small>{plain(view.low)}</small> : null}
        {view.high ? <small>{plain(view.high)}</small> : null}
      </fieldset>
    );
  return (
    <div class="follow-up">
      <label for="follow-up">{label}</label>
      <textarea
        id="follow-up"
        rows={3}
        maxLength={view.maxLength}
        value={value ?? ''}
        aria-describedby="follow-up-hint"
        autocomplete="off"
        data-1p-ignore
        data-lpignore="true"
        data-gramm="false"
        onInput={(event) => onAnswer(event.currentTarget.value || undefined)}
      />
      <small id="follow-up-hint">{plain(view.hint)}</small>
    </div>
  );
}
