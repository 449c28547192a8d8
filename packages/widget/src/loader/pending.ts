/** Shows that the click was heard, or takes it back. */
export function showPending(control: Element | undefined, pending: boolean): void {
  for (const [name, value] of [
    ['aria-busy', 'true'],
    ['data-partwell-state', 'pending'],
  ] as const)
    if (pending) control?.setAttribute(name, value);
    else control?.removeAttribute(name);
}
