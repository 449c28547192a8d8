import type { Model } from '../dialog/model.ts';
import { Button } from '../parts/button.tsx';
import { Exit } from '../parts/exit.tsx';
import { Option } from '../parts/option.tsx';
import { plain } from '../parts/plain.ts';
import { Screen } from '../parts/screen.tsx';

/** Thanks where they are due, then the one question. Nothing is required and nothing is pre-chosen. */
export function Reason({ model }: { readonly model: Model }) {
  const { session, send } = model;
  const { thanks, question } = session;
  const FollowUp = model.later.value?.FollowUp;
  const answer = model.state.value.answer;
  return (
    <Screen
      title={(thanks ?? question).title}
      lead={thanks?.body}
      actions={
        <>
          <Exit model={model} />
          <Button look="accent" onPress={() => send({ type: 'continue' })}>
            {model.word('action.continue')}
          </Button>
        </>
      }
    >
      <fieldset class="reasons" aria-describedby="hint">
        <legend class={thanks ? 'question' : 'unseen'}>{plain(question.title)}</legend>
        <p id="hint" class="hint">
          {plain(question.hint)}
        </p>
        {session.reasons.map((reason) => {
          const checked = answer?.reason === reason.id;
          return (
            <div key={reason.id} class="reason" data-reason={reason.id}>
              <Option
                group="reason"
                label={reason.label}
                checked={checked}
                onPick={() => send({ type: 'answer', answer: { reason: reason.id } })}
              />
              {checked && reason.followUp && FollowUp && (
                <FollowUp
                  view={reason.followUp}
                  value={answer.followUp}
                  optional={model.word('followUp.optional')}
                  onAnswer={(followUp) =>
                    send({ type: 'answer', answer: { reason: reason.id, ...(followUp && { followUp }) } })
                  }
                />
              )}
            </div>
          );
        })}
      </fieldset>
    </Screen>
  );
}
