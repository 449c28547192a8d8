/** `addEventListener` of the window, for listeners that end with the signal. */
export function listenUntil(signal: AbortSignal): typeof addEventListener {
  return (type: string, listener: EventListenerOrEventListenerObject, options?: unknown) => {
    const said = typeof options === 'object' ? options : { capture: options === true };
    addEventListener(type, listener, { ...said, signal });
  };
}
