import { Progress } from '../parts/progress.tsx';
import { stepFor } from '../steps/index.ts';
import type { Model } from './model.ts';

interface DialogProps {
  readonly model: Model;
  /** Whether a click began on the backdrop too, so that a drag which ends there is not a close. */
  readonly isBackdrop?: (event: Event) => boolean;
}

/** The frame: name, language, close, progress, the step, and what is said aloud. The keyboard closes by `cancel`. */
export function Dialog({ model, isBackdrop }: DialogProps) {
  const { session } = model;
  const state = model.state.value;
  const Step = stepFor(model, state);
  const Root = model.page ? 'section' : 'dialog';
  const close = () => model.send({ type: 'close' });
  return (
    <Root
      aria-labelledby="title"
      lang={session.locale}
      dir={session.dir}
      data-state={state.name}
      data-page={model.page || undefined}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={close}
      onClick={(event) => isBackdrop?.(event) && close()}
    >
      <div class="head">
        <Progress model={model} />
        {!model.page && (
          <button type="button" class="close" aria-label={model.word('dialog.close')} onClick={close} />
        )}
      </div>
      {Step && <Step model={model} />}
      <p class="unseen" role="status">
        {model.spoken.value}
      </p>
    </Root>
  );
}
