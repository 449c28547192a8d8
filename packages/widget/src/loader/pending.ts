/** Shows that the click was heard, and returns what takes it back. */
export function showPending(control: Element | undefined): () => void {
  const busy = control?.getAttribute('aria-busy');
  control?.setAttribute('aria-busy', 'true');
  control?.setAttribute('data-partwell-state', 'pending');
  return () => {
    control?.removeAttribute('data-partwell-state');
    if (busy) control?.setAttribute('aria-busy', busy);
    else control?.removeAttribute('aria-busy');
  };
}
