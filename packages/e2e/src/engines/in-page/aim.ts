/** Where a pointer would go to reach an element. */
export type Aim =
  | { readonly at: 'nothing' }
  | { readonly at: 'hidden' }
  | { readonly at: 'covered'; readonly by: string }
  | { readonly at: 'ready'; readonly x: number; readonly y: number; readonly box: string };

/** Brings an element into view and says where to press it. Sent to the page as source. */
export function aim(element: Element | undefined): Aim {
  if (!element) return { at: 'nothing' };
  const boxOf = () => element.getBoundingClientRect();
  if (!element.checkVisibility({ visibilityProperty: true }) || boxOf().width === 0) return { at: 'hidden' };
  const root = element.getRootNode() as Document | ShadowRoot;
  const middle = () => {
    const { left, right, top, bottom } = boxOf();
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  const hit = () => {
    const { x, y } = middle();
    return root.elementFromPoint(x, y);
  };
  // A label, or what it holds, presses its control.
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  const reached = (one: Element | null) =>
    one !== null && (element.contains(one) || labels.some((label) => label.contains(one)));
  const { left, right, top, bottom } = boxOf();
  const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  if (!inside || !reached(hit()))
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const over = hit();
  if (!reached(over))
    return { at: 'covered', by: over?.outerHTML.slice(0, 120) ?? 'nothing, it is out of view' };
  const { x, y } = middle();
  const { width, height } = boxOf();
  return { at: 'ready', x, y, box: [x, y, width, height].join() };
}
