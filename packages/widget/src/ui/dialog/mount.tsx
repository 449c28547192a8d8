import { render } from 'preact';
import type { Visit } from '../../loader/contract.ts';
import css from '../../styles/index.css?inline';
import { Dialog } from './dialog.tsx';
import type { Model } from './model.ts';
import { lockScroll } from './scroll-lock.ts';
import { effect, type Signal } from './signal.ts';
import { themeSheet } from './theme.ts';

/** Composed events the dialog listens to itself; they end at the shadow root. */
const bubbling = ['click', 'input', 'beforeinput'];

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

export interface Mounted {
  addStyles(css: string): void;
  /** @throws whatever keeps it from being shown; nothing is left behind then. */
  show(): void;
  /** Takes everything away: element, styles, scroll lock. */
  remove(): void;
}

/**
 * Draws the dialog into the page, out of sight until it is shown. On `html`, not on `body`: there it outlives
 * a body that is swapped or hydrated, and no hidden or inert ancestor disables it. In page mode it is drawn
 * into the target, in place of what the target shows by itself.
 */
export function mount(model: Signal<Model>, { guard, wish: { target } }: Visit): Mounted {
  const host = document.createElement('partwell-dialog');
  const root = host.attachShadow({ mode: 'open' });
  const own = target && (target.shadowRoot ?? target.attachShadow({ mode: 'open' }));
  own?.replaceChildren(document.createElement('slot'));
  let unlock: (() => void) | undefined;

  const isBackdrop = ({ target: at, currentTarget }: Event) =>
    at === currentTarget && guard.pressed === currentTarget;
  root.adoptedStyleSheets = [sheet, themeSheet(model.value.session.theme)];
  for (const type of bubbling) root.addEventListener(type, (event) => event.stopPropagation());
  // One effect draws everything: what is read while drawing is what draws again.
  const undraw = effect(() => render(<Dialog model={model.value} isBackdrop={isBackdrop} />, root));
  if (!own) document.documentElement.append(host);

  const remove = () => {
    undraw();
    render(null, root);
    host.remove();
    unlock?.();
    own?.replaceChildren(document.createElement('slot'));
    guard.host = guard.pressed = undefined;
  };

  return {
    remove,
    show() {
      try {
        if (own) {
          own.replaceChildren(host);
          return;
        }
        if (!host.isConnected) document.documentElement.append(host);
        guard.host = host;
        unlock = lockScroll();
        root.querySelector('dialog')?.showModal();
        // The first thing focused is the heading, never a control that accepts or keeps.
        root.querySelector('h2')?.focus();
      } catch (error) {
        remove();
        throw error;
      }
    },
    addStyles(more) {
      const added = new CSSStyleSheet();
      added.replaceSync(more);
      // The theme stays last.
      root.adoptedStyleSheets = root.adoptedStyleSheets.toSpliced(1, 0, added);
    },
  };
}
