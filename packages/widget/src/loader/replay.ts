/**
 * What repeats a stopped event as if nobody had stopped it: the same control, the same submitter, the
 * same modifiers, and the page's own handlers.
 */
export function replayOf(event: Event, control: Element, selector: string): () => void {
  const [target] = event.composedPath() as HTMLFormElement[];
  const { submitter } = event as SubmitEvent & { submitter: HTMLButtonElement };
  const root = control.getRootNode() as ParentNode;
  return () => {
    // A framework may have drawn it anew meanwhile: then its successor is meant, where only one can be that. Another
    // control may cancel another subscription.
    const [heir, other] = root.querySelectorAll(selector);
    const still = ([target, control, !other && heir] as HTMLFormElement[]).find((it) => it?.isConnected);
    if (event.type === 'submit' && still?.requestSubmit)
      still.requestSubmit(submitter?.form === still ? submitter : null);
    // An event serves as the init of its copy: same keys, button and position.
    else still?.dispatchEvent(new PointerEvent('click', event));
  };
}
