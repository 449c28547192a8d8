import { render, type VNode } from 'preact';
import type { Visit } from '../../loader/contract.ts';
import css from '../../styles/index.css?inline';
import { afterPaint } from './after-paint.ts';
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
  /**
   * Lets it be seen, and makes the page inert behind it once it is painted.
   *
   * @param lost called where the browser does not do that.
   */
  show(lost: () => void): void;
  /** Takes everything away: element, styles, scroll lock. */
  remove(): void;
}

/**
 * A place for the dialog in the page, out of sight until it is shown. On `html`, not on `body`: there it
 * outlives a body that is swapped or hydrated, and no hidden or inert ancestor disables it. In page mode it is
 * the target, in place of what that shows by itself.
 *
 * To make the page inert is a pass over the styles of all of it. So the dialog waits in a popover: in the top layer
 * already, laid out and hidden, and a click has only to let it be seen. It becomes modal right after that.
 */
export function mount({ guard, wish: { target } }: Visit, theme: Theme): Mounted {
  const host = document.createElement('partwell-dialog');
  const root = host.attachShadow({ mode: 'open' });
  const own = target && (target.shadowRoot ?? target.attachShadow({ mode: 'open' }));
  const veil = document.createElement('div');
  let unlock: (() => void) | undefined;
  const showOwn = () => own?.replaceChildren(document.createElement('slot'));

  const themed = themeSheet(theme);
  root.adoptedStyleSheets = [sheet, themed];
  for (const type of bubbling) root.addEventListener(type, (event) => event.stopPropagation());
  showOwn();
  const enter = () => {
    if (host.isConnected) return;
    document.documentElement.append(host);
    veil.showPopover();
  };
  root.append(veil);
  if (!own) {
    veil.popover = 'manual';
    enter();
  }

  const remove = () => {
    render(null, veil);
    host.remove();
    unlock?.();
    showOwn();
    guard.host = undefined;
    // That something was pressed is still known; what it was may go.
    guard.pressed &&= guard;
  };

  return {
    root,
    remove,
    draw: (dialog) => render(dialog, veil),
    show(lost) {
      if (own) {
        own.replaceChildren(host);
        return;
      }
      enter();
      guard.host = host;
      veil.style.visibility = 'visible';
      afterPaint(() => {
        if (guard.host !== host) return;
        try {
          // The first thing focused is the heading, never a control that accepts or keeps. It asks for that itself: to
          // focus another element first costs as much as to lay the dialog out.
          const heading = root.querySelector('h2') as HTMLElement;
          heading.autofocus = true;
          (root.querySelector('dialog') as HTMLDialogElement).showModal();
          // Where a browser does not hear of that.
          heading.focus();
          unlock = lockScroll();
        } catch {
          lost();
        }
      });
    },
    addStyles(more) {
      // The theme stays last.
      root.adoptedStyleSheets = [sheet, styleSheet(more), themed];
    },
  };
}
