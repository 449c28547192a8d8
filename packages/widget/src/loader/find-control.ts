/** The cancel control an event belongs to, also inside shadow roots and however late it was added. */
export function findControl(event: Event, selector: string): Element | undefined {
  return event
    .composedPath()
    .find((node): node is Element => node instanceof Element && node.matches(selector));
}
