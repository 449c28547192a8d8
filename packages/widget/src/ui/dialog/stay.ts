/**
 * Puts the dialog back when the page has swept it away with everything else below `html`, and shows it anew: it
 * still says that it is open, but is not modal any more. What was typed is in its elements, and stays.
 *
 * A size that becomes nothing is how it is heard of: nobody has to watch the page for that.
 */
export function stay(root: ShadowRoot, signal: AbortSignal): void {
  const { host } = root;
  const dialog = root.querySelector('dialog');
  if (!dialog || signal.aborted) return;
  // Focus does not reach us here, what is pressed and typed does.
  let last: HTMLElement | null = root.querySelector('h2');
  for (const type of ['click', 'input'])
    root.addEventListener(type, ({ target }) => {
      last = target as HTMLElement;
    });
  const observer = new ResizeObserver(() => {
    if (host.isConnected) return;
    document.documentElement.append(host);
    dialog.parentElement?.showPopover();
    dialog.open = false;
    dialog.showModal();
    last?.focus();
  });
  observer.observe(dialog);
  signal.addEventListener('abort', () => observer.disconnect());
}
