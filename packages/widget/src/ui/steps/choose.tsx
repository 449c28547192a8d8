import type { Model } from '../dialog/model.ts';
import { Button } from '../parts/button.tsx';
import { Option } from '../parts/option.tsx';
import { OwnWay } from '../parts/own-way.tsx';
import { plain } from '../parts/plain.ts';
import { Screen } from '../parts/screen.tsx';

/** Which of several subscriptions it is about; none is pre-chosen. */
export function Choose({ model }: { readonly model: Model }) {
  const { session, word, send } = model;
  const draft = model.draft('');
  const { choice, asked, missing } = draft.value;
  const error = missing && 'choose-error';
  const title = word('choose.title');
  const go = (event: Event) => {
    if (choice) return send({ type: 'choose', subscription: choice });
    draft.value = { missing: 'choice' };
    const root = (event.currentTarget as Element).getRootNode() as ShadowRoot;
    root.querySelector<HTMLElement>('.plans input')?.focus();
  };
  return (
    <Screen
      title={title}
      actions={
        <>
          <OwnWay model={model} />
          <Button look="accent" busy={asked} onPress={go}>
            {word('action.continue')}
          </Button>
        </>
      }
    >
      <fieldset class="plans">
        <legend class="unseen">{title}</legend>
        {session.subscriptions?.map(({ id, title, note }) => (
          <Option
            key={id}
            group="subscription"
            label={title}
            checked={choice === id}
            invalid={error}
            onPick={() => {
              draft.value = { choice: id };
            }}
          >
            <small>{plain(note)}</small>
          </Option>
        ))}
        {error && (
          <p id={error} class="error">
            {word('choice.required')}
          </p>
        )}
      </fieldset>
    </Screen>
  );
}
