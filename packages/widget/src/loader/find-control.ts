/** The nearest element of an event that matches, also inside shadow roots and however late it was added. */
export function findControl(event: Event, selector: string): Element | undefined {
  // Windows, documents and shadow roots do not match anything.
  return (event.composedPath() as Element[]).find((node) => node.matches?.(selector));
}
