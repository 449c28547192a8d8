/** Shared between the early guards and the dialog that comes later. */
export interface Guard {
  /** The dialog's host element while there is one. */
  host?: Element | undefined;
  /**
   * Where a pointer or a key last went down, if inside it: to tell a click on the backdrop from a drag that ends
   * there, and a key that closed it from one of the page's.
   */
  pressed?: EventTarget | object | false | undefined;
}

/** In the order that packs smallest. */
const guarded =
  'keydown mousedown mouseup pointerdown paste pointerup keyup keypress touchmove blur touchstart focusout wheel touchend focus focusin';

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
    // Nothing is in no dialog.
    const { host = guard } = guard;
    const path: unknown[] = event.composedPath();
    const inside = path.includes(host);
    if (event.type.match('down')) guard.pressed = inside && (path[0] as EventTarget);
    // A trap in the page that sees focus go to us would pull it back. And a key that closed the dialog goes up in
    // the page, which has not seen it go down.
    if (
      inside ||
      (event as FocusEvent).relatedTarget === host ||
      (guard.pressed && (event as KeyboardEvent).key)
    )
      event.stopImmediatePropagation();
  };
  for (const type of guarded.split(' ')) listen(type, keep, { capture: true, passive: true });
  return guard;
}
