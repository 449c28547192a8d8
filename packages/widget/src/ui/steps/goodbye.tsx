import type { Model } from '../dialog/model.ts';
import { Button } from '../parts/button.tsx';
import { Exit } from '../parts/exit.tsx';
import { plain } from '../parts/plain.ts';
import { Reasons } from '../parts/reasons.tsx';
import { Screen } from '../parts/screen.tsx';

/** How it ended, warmly: what was done, the receipt, and a few things that are useful now. */
export function Goodbye({ model }: { readonly model: Model }) {
  const { outcome } = model.state.value;
  const later = model.later.value;
  const { survey } = model.session;
  if (!outcome) return null;
  return (
    <Screen
      title={outcome.title}
      actions={
        <>
          {outcome.exit && <Exit model={model} />}
          <Button look="accent" onPress={() => model.send({ type: 'close' })}>
            {model.word('action.done')}
          </Button>
        </>
      }
    >
      {outcome.body.map((paragraph) => (
        <p key={paragraph} class="lead">
          {plain(paragraph)}
        </p>
      ))}
      {later && (
        <>
          <later.Receipt model={model} lines={outcome.receipt} />
          {survey && outcome.outcome === 'canceled' && <Reasons model={model} reasons={survey} />}
          <later.Links model={model} outcome={outcome} />
        </>
      )}
    </Screen>
  );
}
