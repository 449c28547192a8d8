import { findControl } from './find-control.ts';
import type { Opener } from './opener.ts';
import { replayOf } from './replay.ts';

const tokenOf = (control: Element) =>
  control.closest('[data-partwell-token]')?.getAttribute('data-partwell-token') ?? null;

/** Sees the click on a cancel control before the page does, and gives it back when we cannot help. */
export function interceptCancel(selector: string, opener: Opener): void {
  let replaying = false;

  const intercept = (event: Event) => {
    if (replaying) return;
    const { submitter } = event as SubmitEvent;
    const control = submitter?.matches(selector) ? submitter : findControl(event, selector);
    if (!control) return;
    if (event.type === 'click') {
      const { button, metaKey, ctrlKey, shiftKey, altKey } = event as MouseEvent;
      if (button || metaKey || ctrlKey || shiftKey || altKey) return;
      if (control instanceof HTMLFormElement) {
        // A form is caught at its submit, after validation; that event does not leave a shadow root.
        control.getRootNode().addEventListener('submit', intercept, true);
        return;
      }
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const replay = replayOf(event, control, selector);
    opener.open(tokenOf(control), control, () => {
      replaying = true;
      try {
        replay();
      } finally {
        replaying = false;
      }
    });
  };

  const expect = (event: Event) => {
    const control = findControl(event, selector);
    if (control) opener.prepare(tokenOf(control));
  };

  for (const type of ['click', 'submit']) addEventListener(type, intercept, true);
  for (const type of ['pointerover', 'focusin', 'touchstart'])
    addEventListener(type, expect, { capture: true, passive: true });
}
