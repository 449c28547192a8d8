import type { Model } from '../dialog/model.ts';
import { Button } from '../parts/button.tsx';
import { OwnWay } from '../parts/own-way.tsx';
import { Screen } from '../parts/screen.tsx';

/** Cancelling is for somebody else in the team: says so, and stands in nobody's way. */
export function Barred({ model }: { readonly model: Model }) {
  const { barred } = model.session;
  return (
    <Screen
      title={barred?.title}
      lead={barred?.body}
      actions={
        <>
          <OwnWay model={model} />
          <Button look="plain" onPress={() => model.send({ type: 'close' })}>
            {model.word('action.done')}
          </Button>
        </>
      }
    />
  );
}
