import type { Where } from '../where.ts';

/** Everything that fits, in the order of the document. Sent to the page as source: it may use nothing from here. */
export function find(where: Where): Element[] {
  const roles: Record<string, string> = {
    A: 'link',
    ARTICLE: 'article',
    BUTTON: 'button',
    DIALOG: 'dialog',
    FIELDSET: 'group',
    H1: 'heading',
    H2: 'heading',
    H3: 'heading',
    IMG: 'img',
    LI: 'listitem',
    OL: 'list',
    SELECT: 'combobox',
    TEXTAREA: 'textbox',
    UL: 'list',
  };
  const inputs: Record<string, string> = {
    radio: 'radio',
    checkbox: 'checkbox',
    button: 'button',
    submit: 'button',
  };
  const fold = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const below = (root: ParentNode, into: Element[] = []): Element[] => {
    for (const child of root.children) {
      into.push(child);
      if (child.shadowRoot) below(child.shadowRoot, into);
      below(child, into);
    }
    return into;
  };
  const roleOf = (element: Element) =>
    element.getAttribute('role') ??
    (element instanceof HTMLInputElement
      ? (inputs[element.type] ?? 'textbox')
      : element.tagName === 'A' && !element.hasAttribute('href')
        ? ''
        : (roles[element.tagName] ?? ''));
  const words = (element: Element): string => {
    let said = '';
    for (const node of element.childNodes) {
      if (node instanceof Text) said += node.data;
      else if (node instanceof HTMLImageElement) said += node.alt;
      else if (node instanceof Element && node.getAttribute('aria-hidden') !== 'true')
        said += ` ${words(node)} `;
    }
    return said;
  };
  const nameOf = (element: Element): string => {
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const labelled = ids.map((id) => root.getElementById(id)).filter((one) => one !== null);
    if (labelled.length > 0) return fold(labelled.map(words).join(' '));
    const label = element.getAttribute('aria-label');
    if (label) return fold(label);
    const own = (element as HTMLInputElement).labels;
    if (own?.length) return fold([...own].map(words).join(' '));
    const legend = element instanceof HTMLFieldSetElement && element.querySelector('legend');
    if (legend) return fold(words(legend));
    return fold(words(element) || element.getAttribute('title') || (element as HTMLInputElement).placeholder);
  };
  const drawn = (element: Element) => element.checkVisibility({ visibilityProperty: true });

  const look = (one: Where): Element[] => {
    const { css, role, name, text, within } = typeof one === 'string' ? { css: one } : one;
    const grounds = within === undefined ? [document] : look(within).slice(0, 1);
    const pool = grounds.flatMap((ground) => [
      ...(ground instanceof Element && ground.shadowRoot ? below(ground.shadowRoot) : []),
      ...below(ground),
    ]);
    const found = pool.filter(
      (element) =>
        (css === undefined || element.matches(css)) &&
        (role === undefined || roleOf(element) === role) &&
        ((role === undefined && name === undefined && text === undefined) || drawn(element)) &&
        (name === undefined || nameOf(element) === name) &&
        (text === undefined || fold((element as HTMLElement).innerText ?? element.textContent) === text),
    );
    // What shows a text is the innermost element that does.
    const exact =
      text === undefined ? found : found.filter((a) => !found.some((b) => a !== b && a.contains(b)));
    const nth = typeof one === 'string' ? undefined : one.nth;
    return nth === undefined ? exact : exact.slice(nth, nth === -1 ? undefined : nth + 1);
  };
  return look(where);
}
