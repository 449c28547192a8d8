/**
 * What repeats a stopped event as if nobody had stopped it: the same control, the same submitter, the
 * same modifiers, and the page's own handlers.
 */
export function replayOf(event: Event, control: Element, selector: string): () => void {
  const [target] = event.composedPath();
  if (event.type === 'submit') {
    const { submitter } = event as SubmitEvent;
    return () => (target as HTMLFormElement).requestSubmit(submitter?.isConnected ? submitter : null);
  }
  return () => {
    // A framework may have re-rendered the control meanwhile: then its successor is clicked.
    const still = control.isConnected ? target : document.querySelector(selector);
    // An event serves as the init of its copy: same keys, button and position.
    still?.dispatchEvent(new (event.constructor as typeof Event)('click', event));
  };
}
