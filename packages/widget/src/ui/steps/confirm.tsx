import type { Model } from '../dialog/model.ts';
import { ConfirmForm } from '../later/confirm-form.tsx';
import { formDetails } from '../later/form-details.ts';
import { Notes } from '../later/notes.tsx';
import { Slow } from '../later/slow.tsx';
import { Button } from '../parts/button.tsx';
import { plain } from '../parts/plain.ts';
import { Screen } from '../parts/screen.tsx';

/** What cancelling does, and the final control, where the exit was. No offer, no plea. */
export function Confirm({ model }: { readonly model: Model }) {
  const { session, send } = model;
  const { name, trail } = model.state.value;
  const busy = name === 'canceling';
  const { title, effects } = session.confirm;
  return (
    <Screen
      title={title}
      intro={busy && <Slow model={model} />}
      actions={
        <>
          <Button look="ink" busy={busy} onPress={() => send({ type: 'commit', ...formDetails(model) })}>
            {model.word(busy ? 'cancel.pending' : 'action.commit')}
          </Button>
          {trail.length > 1 && !busy && (
            <Button look="back" onPress={() => send({ type: 'back' })}>
              {model.word('action.back')}
            </Button>
          )}
        </>
      }
    >
      <ul class="effects">
        {effects.map((effect) => (
          <li key={effect}>{plain(effect)}</li>
        ))}
      </ul>
      <ConfirmForm model={model} />
      {/* Where a law names all that may stand on this page, a form or questions afterwards say so. */}
      {!(session.reasons[0] ?? session.survey ?? session.confirm.fields) && <Notes model={model} />}
    </Screen>
  );
}
