import type { Answer, FollowUpView } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';
import { Option } from '../parts/option.tsx';
import { plain } from '../parts/plain.ts';

interface FollowUpProps {
  readonly model: Model;
  readonly view: FollowUpView;
  readonly answer: Answer;
}

/** The question under a chosen reason; always optional. */
export function FollowUp({ model, view, answer: { reason, followUp: value } }: FollowUpProps) {
  const onAnswer = (followUp: string) =>
    model.send({ type: 'answer', answer: { reason, ...(followUp && { followUp }) } });
  const label = (
    <>
      {plain(view.label)} <small>({model.word('followUp.optional')})</small>
    </>
  );
  if (view.kind === 'choice')
    return (
      <fieldset class={`follow-up chips ${view.look ?? ''}`} aria-describedby="low high">
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
        {view.low && <small id="low">{plain(view.low)}</small>}
        {view.high && <small id="high">{plain(view.high)}</small>}
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
        data-bwignore
        data-gramm="false"
        onInput={(event) => onAnswer(event.currentTarget.value)}
      />
      <small id="follow-up-hint">{plain(view.hint)}</small>
    </div>
  );
}
