import { transition } from '@partwell/flow';
import { render } from 'preact';
import { Dialog } from './dialog.tsx';
import type { Model } from './model.ts';

/** Whoever has not gone on by then has read the answer once more; whoever goes through them with the keyboard is not held up. */
const pauseMillis = 300;

/**
 * Draws the screen behind the question, lays it out, and takes it away again in the same task: no frame has it. A dialog that is
 * not open yet as it is drawn takes no focus; what fills a page would.
 */
const rehearse = (model: Model, root: ShadowRoot): void => {
  const { state } = transition(model.state.value, { type: 'continue' }, model.session);
  const box = document.createElement('div');
  root.append(box);
  try {
    render(<Dialog model={{ ...model, state: { value: state } }} />, box);
    (box.firstChild as HTMLDialogElement).open = true;
    box.getBoundingClientRect();
  } catch {
    // What cannot be drawn is dealt with when somebody goes there.
  }
  box.remove();
};

/**
 * A drawing after which the next screen is tried out, once for each answer, when it has stood for a moment. Where somebody goes on
 * from the question, much of the time went into what is done for the first time: words to shape, functions to compile.
 */
export const rehearsing = (draw: () => void, model: Model, root: ShadowRoot): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tried: string | undefined;
  return () => {
    draw();
    // To close it is a change as well.
    clearTimeout(timer);
    const { name, answer } = model.state.value;
    if (name === 'reason' && answer?.reason !== tried && !model.page)
      timer = setTimeout(() => {
        tried = answer?.reason;
        rehearse(model, root);
      }, pauseMillis);
  };
};
