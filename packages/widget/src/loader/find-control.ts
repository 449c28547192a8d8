/** The nearest element of an event that matches, also inside shadow roots and however late it was added. */
export function findControl(event: Event, selector: string): Element | undefined {
  const path = [(event as SubmitEvent).submitter, ...event.composedPath()] as (Element | null | undefined)[];
  // Windows, documents and shadow roots do not match anything.
  return path.find((node) => node?.matches?.(selector)) as Element | undefined;
}
