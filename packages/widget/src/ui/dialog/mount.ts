import { render, type VNode } from 'preact';
import type { Visit } from '../../loader/contract.ts';
import css from '../../styles/index.css?inline';
import { lockScroll } from './scroll-lock.ts';
import { styleSheet } from './style-sheet.ts';
import { type Theme, themeSheet } from './theme.ts';

/** Composed events the dialog listens to itself; they end at the shadow root. */
const bubbling = ['click', 'input', 'beforeinput'];

const sheet = styleSheet(css);

export interface Mounted {
  readonly root: ShadowRoot;
  draw(dialog: VNode): void;
  addStyles(css: string): void;
  /** @throws whatever keeps it from being shown; nothing is left behind then. */
  show(): void;
  /** Takes everything away: element, styles, scroll lock. */
  remove(): void;
}

/**
 * A place for the dialog in the page, out of sight until it is shown. On `html`, not on `body`: there it
 * outlives a body that is swapped or hydrated, and no hidden or inert ancestor disables it. In page mode it is
 * the target, in place of what that shows by itself.
 */
export function mount({ guard, wish: { target, control } }: Visit, theme: Theme): Mounted {
  const host = document.createElement('partwell-dialog');
  const root = host.attachShadow({ mode: 'open' });
  const own = target && (target.shadowRoot ?? target.attachShadow({ mode: 'open' }));
  let unlock: (() => void) | undefined;
  const showOwn = () => own?.replaceChildren(document.createElement('slot'));

  const themed = themeSheet(theme);
  root.adoptedStyleSheets = [sheet, themed];
  for (const type of bubbling) root.addEventListener(type, (event) => event.stopPropagation());
  showOwn();
  if (!own) document.documentElement.append(host);

  const remove = () => {
    render(null, root);
    host.remove();
    unlock?.();
    showOwn();
    guard.host = undefined;
    // That something was pressed is still known; what it was may go.
    guard.pressed &&= guard;
    // Drawn anew or gone meanwhile: the browser has nothing to give the focus back to.
    if (control && !control.isConnected)
      (
        document.getElementById(control.id) ?? document.querySelector<HTMLElement>('[data-partwell-return]')
      )?.focus();
  };

  return {
    root,
    remove,
    draw: (dialog) => render(dialog, root),
    show() {
      try {
        if (own) {
          own.replaceChildren(host);
          return;
        }
        if (!host.isConnected) document.documentElement.append(host);
        guard.host = host;
        // The first thing focused is the heading, never a control that accepts or keeps. It asks for that itself: to
        // focus another element first costs as much as to lay the dialog out.
        const heading = root.querySelector('h2');
        heading?.toggleAttribute('autofocus', true);
        root.querySelector('dialog')?.showModal();
        // Where a browser does not hear of that.
        heading?.focus();
        // After it is painted: one sheet more in the document costs as much as to paint it.
        requestAnimationFrame(() =>
          setTimeout(() => {
            if (host.isConnected) unlock = lockScroll();
          }),
        );
      } catch (error) {
        remove();
        throw error;
      }
    },
    addStyles(more) {
      // The theme stays last.
      root.adoptedStyleSheets = [sheet, styleSheet(more), themed];
    },
  };
}
