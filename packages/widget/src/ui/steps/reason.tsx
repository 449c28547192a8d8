import type { Model } from '../dialog/model.ts';
import { Button } from '../parts/button.tsx';
import { Exit } from '../parts/exit.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { Screen } from '../parts/screen.tsx';

/** Thanks where they are due, then the one question. */
export function Reason({ model }: { readonly model: Model }) {
  const { thanks, question, reasons } = model.session;
  return (
    <Screen
      title={(thanks ?? question).title}
      lead={thanks ? thanks.body : question.hint}
      actions={
        <>
          <Exit model={model} />
          <Button look="accent" onPress={() => model.send({ type: 'continue' })}>
            {model.word('action.continue')}
          </Button>
        </>
      }
    >
      <Reasons model={model} reasons={reasons} titled={!thanks} />
    </Screen>
  );
}
