import { transition } from '@partwell/flow';
import { render } from 'preact';
import { Dialog } from '../dialog/dialog.tsx';
import type { Model } from '../dialog/model.ts';

/** Whoever has not gone on by then has read the answer once more; whoever goes through them with the keyboard is not held up. */
const pauseMillis = 300;

/** Draws the screen behind the question out of sight, lays it out, and takes it away again, all in this task. */
const rehearse = (model: Model, root: ShadowRoot): void => {
  const { state } = transition(model.state.value, { type: 'continue' }, model.session);
  const box = document.createElement('div');
  box.inert = true;
  box.style.visibility = 'hidden';
  root.append(box);
  render(<Dialog model={{ ...model, state: { value: state } }} isBackdrop={() => false} />, box);
  (box.firstChild as HTMLDialogElement).open = true;
  box.getBoundingClientRect();
  render(null, box);
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
    if (name !== 'reason' || !answer || tried === answer.reason) return;
    timer = setTimeout(() => {
      tried = answer.reason;
      rehearse(model, root);
    }, pauseMillis);
  };
};
