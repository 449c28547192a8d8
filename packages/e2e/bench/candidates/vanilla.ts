/** What stands in the first screen of a dialog, read from ours so that both say the same. */
export interface FirstScreen {
  /** Of `<html lang>` form. */
  readonly lang: string;
  readonly progress: { readonly words: string; readonly reached: number; readonly total: number };
  readonly close: string;
  readonly title: string;
  readonly lead?: string | undefined;
  readonly question: string;
  readonly hint: string;
  readonly reasons: readonly { readonly id: string; readonly label: string }[];
  readonly leave: string;
  readonly next: string;
  /** The brand colour and the page's font of headings, as CSS. */
  readonly accent: string;
  readonly heading: string;
}

/**
 * The measure of all candidates: a dialog for this one question and this one page, in plain DOM as a good
 * engineer writes it by hand. Runs in the page and must not reach outside itself. The control loses our
 * attribute and opens this dialog instead.
 *
 * @param prepared builds it now, so that the click only shows it
 */
export function installVanilla({
  screen,
  css,
  prepared,
}: {
  screen: FirstScreen;
  css: string;
  prepared: boolean;
}): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);

  function element<Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    properties: Partial<HTMLElementTagNameMap[Tag]> = {},
    ...children: (Node | string)[]
  ): HTMLElementTagNameMap[Tag] {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  }

  function cross(): SVGElement {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', 'm6 6 12 12M18 6 6 18');
    svg.append(path);
    return svg;
  }

  function build(): HTMLDialogElement {
    const { progress } = screen;
    const close = element('button', { type: 'button', className: 'close', ariaLabel: screen.close }, cross());
    const heading = element('h2', { id: 'title', tabIndex: -1, autofocus: true }, screen.title);
    const answers = screen.reasons.map(({ id, label }) =>
      element(
        'label',
        {},
        element('input', { type: 'radio', name: 'reason', value: id }),
        element('span', {}, label),
      ),
    );
    const dialog = element(
      'dialog',
      { lang: screen.lang },
      element(
        'header',
        {},
        element(
          'p',
          { className: 'progress' },
          ...Array.from({ length: progress.total }, (_, index) =>
            element('i', { className: index < progress.reached ? 'reached' : '' }),
          ),
          element('span', {}, progress.words),
        ),
        close,
      ),
      element(
        'main',
        {},
        element(
          'div',
          {},
          heading,
          ...(screen.lead ? [element('p', { className: 'lead' }, screen.lead)] : []),
        ),
        element(
          'fieldset',
          {},
          element('legend', {}, screen.question),
          element('p', { className: 'hint' }, screen.hint),
          ...answers,
        ),
      ),
      element(
        'footer',
        {},
        element('button', { type: 'button' }, screen.leave),
        element('button', { type: 'button', className: 'accent' }, screen.next),
      ),
    );
    dialog.setAttribute('aria-labelledby', 'title');
    dialog.style.setProperty('--accent', screen.accent);
    dialog.style.setProperty('--heading', screen.heading);
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(dialog);
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      document.documentElement.style.overflow = '';
      host.remove();
    });
    document.body.append(host);
    return dialog;
  }

  const ready = prepared ? build() : undefined;
  const control = document.querySelector('[data-partwell-cancel]');
  control?.removeAttribute('data-partwell-cancel');
  control?.addEventListener('click', (event) => {
    event.preventDefault();
    const dialog = ready ?? build();
    document.documentElement.style.overflow = 'hidden';
    dialog.showModal();
  });
}
