export interface Names {
  /** Controls whose name does not contain what is written on them. */
  readonly mismatched: readonly string[];
  /** Pictures that are neither hidden nor named. */
  readonly bare: readonly string[];
  /** How many of each there were. */
  readonly controls: number;
  readonly pictures: number;
}

/** Names against what is seen. Sent to the page as source. */
export function names(): Names {
  const root = [...document.querySelectorAll('partwell-dialog')]
    .map((host) => host.shadowRoot)
    .find((one) => one?.querySelector('dialog')?.open);
  if (!root) throw new Error('there is no dialog');
  const fold = (words: string | null | undefined) => (words ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
  const controls = [...root.querySelectorAll<HTMLElement>('button, a[href], input, textarea, select')];
  const mismatched = controls.filter((control) => {
    const seen = fold(control.innerText || (control as HTMLInputElement).labels?.[0]?.innerText);
    const ids = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const said =
      control.getAttribute('aria-label') ?? ids.map((id) => root.getElementById(id)?.textContent).join(' ');
    // Without a name of its own, what is seen is the name; with neither there is none.
    return said ? !fold(said).includes(seen) : !seen;
  });
  const pictures = [...root.querySelectorAll('svg, img')];
  const bare = pictures.filter(
    (picture) =>
      !picture.closest('[aria-hidden=true]') &&
      !(picture.localName === 'img' && picture.hasAttribute('alt')) &&
      !picture.getAttribute('aria-label'),
  );
  return {
    mismatched: mismatched.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    bare: bare.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    controls: controls.length,
    pictures: pictures.length,
  };
}
