/** Calls listeners. What one throws is the page's own affair: neither the dialog nor the next one suffers from it. */
export function callAll<Detail>(listeners: Iterable<(detail: Detail) => void>, detail: Detail): void {
  for (const listener of [...listeners]) {
    try {
      listener(detail);
    } catch (error) {
      reportError(error);
    }
  }
}
