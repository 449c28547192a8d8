/** Shared between the early guards and the dialog that comes later. */
export interface Guard {
  /** The dialog's host element while there is one. */
  host?: Element | undefined;
  /** Where the pointer last went down inside it, to tell a click on the backdrop from a drag that ends there. */
  pressed?: EventTarget | undefined;
}

const guarded =
  'keydown keyup keypress pointerdown pointerup mousedown mouseup touchstart touchmove touchend wheel focusin focusout focus blur paste';

/**
 * Keeps what happens in the dialog from the page: its hotkeys, its modals' "clicked outside" and its
 * focus traps. Registered while the script loads, because on `window` the first listener wins.
 * Default actions (typing, focus, Escape) are untouched; the dialog itself needs none of these events.
 *
 * @param listen registers a listener on `window`.
 */
export function guardEvents(listen = addEventListener): Guard {
  const guard: Guard = {};
  const keep = (event: Event) => {
    const { host } = guard;
    if (!host || !event.composedPath().includes(host)) {
      // A trap in the page that sees focus go to us would pull it back.
      if (!host || (event as FocusEvent).relatedTarget !== host) return;
    } else if (event.type === 'pointerdown') guard.pressed = event.composedPath()[0];
    event.stopImmediatePropagation();
  };
  for (const type of guarded.split(' ')) listen(type, keep, { capture: true, passive: true });
  return guard;
}
