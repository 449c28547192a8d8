/** Whether the dialog has been drawn, out of sight or in it. Runs in the page. */
export const isDrawnAhead = (): boolean =>
  [...document.querySelectorAll('partwell-dialog')].some((one) => one.shadowRoot?.querySelector('h2'));
