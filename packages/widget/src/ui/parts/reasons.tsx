import type { ReasonView } from '@partwell/flow';
import type { Model } from '../dialog/model.ts';
import { Option } from './option.tsx';
import { plain } from './plain.ts';

interface ReasonsProps {
  readonly model: Model;
  readonly reasons: readonly ReasonView[];
  /** Whether the question stands in the heading already. */
  readonly titled?: boolean;
}

/** The one question and its answers. Nothing is required and nothing is pre-chosen. */
export function Reasons({ model, reasons, titled }: ReasonsProps) {
  const { question } = model.session;
  const later = model.later.value;
  const answer = model.state.value.answer;
  return (
    <>
      <fieldset class="reasons" aria-describedby={titled ? 'lead' : 'hint'}>
        <legend class={titled ? 'unseen' : ''}>{plain(question.title)}</legend>
        {!titled && (
          <p id="hint" class="hint">
            {plain(question.hint)}
          </p>
        )}
        {reasons.map(({ id, label, followUp }) => (
          <div key={id} class="reason" data-reason={id}>
            <Option
              group="reason"
              label={label}
              checked={answer?.reason === id}
              onPick={() => model.send({ type: 'answer', answer: { reason: id } })}
            />
            {later && followUp && answer?.reason === id && (
              <later.FollowUp model={model} view={followUp} answer={answer} />
            )}
          </div>
        ))}
      </fieldset>
      {later && <later.Notes model={model} />}
    </>
  );
}
