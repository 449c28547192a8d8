/** `addEventListener`, of the window where it is called for nothing else, for listeners that end with the signal. */
export function listenUntil(signal: AbortSignal): typeof addEventListener {
  return function (
    this: EventTarget | undefined,
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: unknown,
  ) {
    const said = typeof options === 'object' ? options : { capture: options === true };
    (this ?? window).addEventListener(type, listener, { ...said, signal });
  };
}
