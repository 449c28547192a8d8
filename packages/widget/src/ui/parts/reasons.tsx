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
      <fieldset class="reasons" aria-describedby="hint">
        <legend class={titled ? 'unseen' : 'question'}>{plain(question.title)}</legend>
        <p id="hint" class="hint">
          {plain(question.hint)}
        </p>
        {reasons.map((reason) => {
          const checked = answer?.reason === reason.id;
          return (
            <div key={reason.id} class="reason" data-reason={reason.id}>
              <Option
                group="reason"
                label={reason.label}
                checked={checked}
                onPick={() => model.send({ type: 'answer', answer: { reason: reason.id } })}
              />
              {checked && reason.followUp && later && (
                <later.FollowUp
                  view={reason.followUp}
                  value={answer.followUp}
                  optional={model.word('followUp.optional')}
                  onAnswer={(followUp) =>
                    model.send({
                      type: 'answer',
                      answer: { reason: reason.id, ...(followUp && { followUp }) },
                    })
                  }
                />
              )}
            </div>
          );
        })}
      </fieldset>
      {later && <later.Notes model={model} />}
    </>
  );
}
