import type { Opener } from './contract.ts';
import { findControl } from './find-control.ts';
import { replayOf } from './replay.ts';
import { wishOf } from './wish-of.ts';

/**
 * Sees the click on a cancel control before the page does, and gives it back when we cannot help.
 *
 * @param listen registers a listener on `window`.
 */
export function interceptCancel(
  selector: string,
  opener: Pick<Opener, 'open' | 'prefetch'>,
  listen = addEventListener,
): void {
  let replaying = false;

  const intercept = (event: MouseEventInit & Event) => {
    const control = findControl(event, selector);
    if (
      replaying ||
      !control ||
      event.button ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    if (control.matches('form') && event.type === 'click') {
      // A form is caught at its submit, after validation; that event does not leave a shadow root.
      listen.call(control.getRootNode(), 'submit', intercept, true);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const replay = replayOf(event, control, selector);
    opener.open(wishOf(control, event), () => {
      replaying = true;
      // Not before the replay is over, and even if it throws.
      queueMicrotask(() => {
        replaying = false;
      });
      replay();
    });
  };

  const expect = (event: Event) => {
    const control = findControl(event, selector);
    if (control) opener.prefetch(wishOf(control, event));
  };

  for (const type of ['submit', 'click']) listen(type, intercept, true);
  for (const type of ['touchstart', 'pointerover', 'focusin'])
    listen(type, expect, { capture: true, passive: true });
}
