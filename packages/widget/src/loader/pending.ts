/** Shows that the click was heard, or takes it back. */
export function showPending(control: Element | undefined, pending: boolean): void {
  const mark = (name: string, value: string) =>
    pending ? control?.setAttribute(name, value) : control?.removeAttribute(name);
  mark('aria-busy', 'true');
  mark('data-partwell-state', 'pending');
}
