import type { Model } from '../dialog/model.ts';
import { Links } from '../later/links.tsx';
import { Paragraphs } from '../later/paragraphs.tsx';
import { Receipt } from '../later/receipt.tsx';
import { Button } from '../parts/button.tsx';
import { Exit } from '../parts/exit.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { Screen } from '../parts/screen.tsx';

/** How it ended, warmly: what was done, the receipt, and a few things that are useful now. */
export function Goodbye({ model }: { readonly model: Model }) {
  const { outcome } = model.state.value;
  const { survey } = model.session;
  if (!outcome) return null;
  return (
    <Screen
      title={outcome.title}
      intro={<Paragraphs texts={outcome.body} />}
      actions={
        <>
          {outcome.exit && <Exit model={model} />}
          {/* A page has no end to go to: the receipt stays. */}
          {!model.page && (
            <Button look="accent" onPress={() => model.send({ type: 'close' })}>
              {model.word('action.done')}
            </Button>
          )}
        </>
      }
    >
      <Receipt model={model} outcome={outcome} />
      {survey && outcome.outcome === 'canceled' && <Reasons model={model} reasons={survey} />}
      <Links model={model} outcome={outcome} />
    </Screen>
  );
}
