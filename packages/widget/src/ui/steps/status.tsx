import { Component } from 'preact';
import type { Model } from '../dialog/model.ts';
import { Button } from '../parts/button.tsx';
import { Exit } from '../parts/exit.tsx';
import { OwnWay } from '../parts/own-way.tsx';
import { Screen } from '../parts/screen.tsx';

interface StatusProps {
  readonly model: Model;
}

/** In the place of the exit: on to the cancellation, or, where that is what failed, the page's own. */
const WayOut = ({ model }: StatusProps) =>
  model.state.value.intention?.action === 'accept' ? <Exit model={model} /> : <OwnWay model={model} />;

/** Asked for and not known yet: says so, keeps asking, keeps the way out. */
export const Unsettled = ({ model }: StatusProps) => (
  <Screen
    title={model.word('status.unsettled.title')}
    lead={model.word('status.unsettled.body')}
    intro={<span class="waiting" aria-hidden="true" />}
    actions={
      <>
        <WayOut model={model} />
        <Button look="plain" onPress={() => model.send({ type: 'close' })}>
          {model.word('dialog.close')}
        </Button>
      </>
    }
  />
);

/** Not confirmed: the truth, the same once more, and the page's own way. Follows the connection while it shows. */
export class Failed extends Component<StatusProps> {
  follow = () => this.forceUpdate();

  override componentDidMount() {
    addEventListener('online', this.follow);
    addEventListener('offline', this.follow);
  }

  override componentWillUnmount() {
    removeEventListener('online', this.follow);
    removeEventListener('offline', this.follow);
  }

  render() {
    const { model } = this.props;
    const offline = navigator.onLine === false;
    return (
      <Screen
        title={model.word(offline ? 'status.offline' : 'status.failed.title')}
        lead={model.word(offline ? 'status.offline.body' : 'status.failed.body')}
        actions={
          <>
            <WayOut model={model} />
            <Button look="accent" onPress={() => model.send({ type: 'retry' })}>
              {model.word('action.tryAgain')}
            </Button>
          </>
        }
      />
    );
  }
}

/** A definite no: nothing was changed. */
export const Refused = ({ model }: StatusProps) => (
  <Screen
    title={model.word('status.refused.title')}
    lead={model.word('status.refused.body')}
    actions={
      <>
        <WayOut model={model} />
        <Button look="back" onPress={() => model.send({ type: 'back' })}>
          {model.word('action.back')}
        </Button>
      </>
    }
  />
);
