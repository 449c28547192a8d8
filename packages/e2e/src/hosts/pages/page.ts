/** What every host page finds on itself, put there by the lab. */
declare global {
  interface Window {
    /** How often the page's own cancel was carried out. */
    ownCancels?: number;
  }
}

/** The signed customer token, which the lab writes into the page's head. */
export const token = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="customer-token"]')?.content ?? '';

export function ownCancel(): void {
  window.ownCancels = (window.ownCancels ?? 0) + 1;
}

/** Where the page is drawn. */
export function root(): HTMLElement {
  const element = document.getElementById('root');
  if (!element) throw new Error('the page has no #root');
  return element;
}
