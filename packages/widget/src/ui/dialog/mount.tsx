import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Guard } from '../../loader/guards.ts';
import css from '../../styles/index.css?inline';
import { Dialog } from './dialog.tsx';
import type { Model } from './model.ts';
import { lockScroll } from './scroll-lock.ts';
import { themeSheet } from './theme.ts';

/** Composed events the dialog listens to itself; they end at the shadow root. */
const bubbling = ['click', 'input', 'beforeinput'];

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

export interface Mounted {
  addStyles(css: string): void;
  /** Takes everything away: element, styles, scroll lock. */
  remove(): void;
}

/**
 * Puts the dialog into the page and shows it. On `html`, not on `body`: there it outlives a body that
 * is swapped or hydrated, and no hidden or inert ancestor disables it.
 *
 * @throws whatever keeps it from being shown; nothing is left behind then.
 */
export function mount(model: Model, guard: Guard): Mounted {
  const host = document.createElement('partwell-dialog');
  const root = host.attachShadow({ mode: 'open' });
  const unlock = lockScroll();
  let undraw: (() => void) | undefined;

  const remove = () => {
    undraw?.();
    render(null, root);
    host.remove();
    unlock();
    guard.host = guard.pressed = undefined;
  };
  const isBackdrop = ({ target, currentTarget }: Event) =>
    target === currentTarget && guard.pressed === currentTarget;

  try {
    root.adoptedStyleSheets = [sheet, themeSheet(model.session.theme)];
    for (const type of bubbling) root.addEventListener(type, (event) => event.stopPropagation());
    // One effect draws everything: what is read while drawing is what draws again.
    undraw = effect(() => render(<Dialog model={model} isBackdrop={isBackdrop} />, root));
    document.documentElement.append(host);
    guard.host = host;
    root.querySelector('dialog')?.showModal();
    // The first thing focused is the heading, never a control that accepts or keeps.
    root.querySelector('h2')?.focus();
  } catch (error) {
    remove();
    throw error;
  }
  return {
    remove,
    addStyles(more) {
      const added = new CSSStyleSheet();
      added.replaceSync(more);
      // The theme stays last.
      root.adoptedStyleSheets = root.adoptedStyleSheets.toSpliced(1, 0, added);
    },
  };
}
