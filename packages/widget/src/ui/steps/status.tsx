import type { Model } from '../dialog/model.ts';
import { Button } from '../parts/button.tsx';
import { Exit, OwnWay } from '../parts/exit.tsx';
import { Screen } from '../parts/screen.tsx';

interface StatusProps {
  readonly model: Model;
}

/** In the place of the exit: on to the cancellation, or, where that is what failed, the page's own. */
const WayOut = ({ model }: StatusProps) =>
  model.state.value.intention?.action === 'accept' ? <Exit model={model} /> : <OwnWay model={model} />;

/** Asked for and not known yet: says so, keeps asking, keeps the way out. */
export function Unsettled({ model }: StatusProps) {
  return (
    <Screen
      title={model.word('status.unsettled.title')}
      lead={model.word('status.unsettled.body')}
      actions={
        <>
          <WayOut model={model} />
          <Button look="plain" onPress={() => model.send({ type: 'close' })}>
            {model.word('dialog.close')}
          </Button>
        </>
      }
    >
      <span class="waiting" aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
    </Screen>
  );
}

/** Not confirmed: the truth, the same once more, and the page's own way. */
export function Failed({ model }: StatusProps) {
  return (
    <Screen
      title={model.word('status.failed.title')}
      lead={model.word('status.failed.body')}
      actions={
        <>
          <OwnWay model={model} />
          <Button look="accent" once onPress={() => model.send({ type: 'retry' })}>
            {model.word('action.tryAgain')}
          </Button>
        </>
      }
    >
      {navigator.onLine === false && <p class="note">{model.word('status.offline')}</p>}
    </Screen>
  );
}

/** A definite no: nothing was changed. */
export function Refused({ model }: StatusProps) {
  return (
    <Screen
      title={model.word('status.refused.title')}
      lead={model.word('status.refused.body')}
      actions={
        <>
          <WayOut model={model} />
          <Button look="plain" onPress={() => model.send({ type: 'back' })}>
            {model.word('action.back')}
          </Button>
        </>
      }
    />
  );
}
