import type { FlowEffect, FlowEvent, FlowState, SessionView } from '@partwell/flow';
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Client } from '../client/create-client.ts';
import type { Guard } from '../loader/guards.ts';
import type { Outcome, PageEvent } from '../loader/outcome.ts';
import css from '../styles/index.css?inline';
import { Dialog } from './dialog/dialog.tsx';
import { createModel, type Later } from './dialog/model.ts';
import { outcomeOf } from './dialog/outcome-of.ts';
import { lockScroll } from './dialog/scroll-lock.ts';
import { themeSheet } from './dialog/theme.ts';

export interface Opening {
  readonly session: SessionView;
  /** Where the API is, ending in `/`. */
  readonly base: string;
  readonly guard: Guard;
  tellPage(event: PageEvent, detail?: unknown): void;
  /** The dialog is gone; `away` asks for the page's own cancel. */
  end(outcome: Outcome, away?: boolean): void;
}

export interface DialogHandle {
  close(): void;
}

/** What the loader imports. */
export interface Ui {
  open(opening: Opening): DialogHandle;
}

/** Composed events the dialog listens to itself; they end at the shadow root. */
const bubbling = ['click', 'input', 'beforeinput'];

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** Shows the dialog at once and leaves nothing behind when it is gone. Throws if it cannot be shown. */
export function open({ session, base, guard, tellPage, end }: Opening): DialogHandle {
  const began = performance.now();
  const gone = new AbortController();
  const host = document.createElement('partwell-dialog');
  const root = host.attachShadow({ mode: 'open' });
  const unlock = lockScroll();
  let undraw: (() => void) | undefined;
  let loading: Promise<Client> | undefined;

  /** The code that talks to the API; a failed load is tried again by the next who needs it. */
  const client = () => {
    loading ??= import('../client/create-client.ts').then((module) => module.createClient(base, session));
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const quietly = (work: (client: Client) => void) =>
    void client()
      .then(work)
      .catch(() => {});
  const ask = (work: (client: Client) => Promise<FlowEvent>) =>
    client()
      .then(work)
      .catch((): FlowEvent => ({ type: 'failed', code: 'unreachable' }))
      .then(model.send);

  const addLater = (later: Later) => {
    const more = new CSSStyleSheet();
    more.replaceSync(later.css);
    // Before the theme, which stays last.
    root.adoptedStyleSheets.splice(1, 0, more);
    model.later.value = later;
  };

  const remove = () => {
    gone.abort();
    undraw?.();
    render(null, root);
    host.remove();
    unlock();
    guard.host = guard.pressed = undefined;
  };

  const perform = (effects: readonly FlowEffect[], before: FlowState) => {
    for (const effect of effects) {
      if (effect.type === 'report') {
        const { event } = effect;
        const millis = Math.round(performance.now() - began);
        quietly((to) => to.report({ ...event, millis }));
        if (event.type !== 'step.shown') continue;
        tellPage('step', { session: session.id, step: event.step });
        if (event.step === 'goodbye') tellPage('outcome', outcomeOf(model.state.value, session.id));
      } else if (effect.type === 'perform') ask((to) => to.perform(effect.intention, effect.answer));
      else if (effect.type === 'watch') ask((to) => to.watch(gone.signal));
      else if (effect.type === 'close') {
        const away = effects.some((other) => other.type === 'hand-over');
        const outcome = outcomeOf(before, session.id, away);
        remove();
        quietly((to) => to.flush());
        // An outcome was told when it came.
        if (away || !before.outcome) tellPage('outcome', outcome);
        tellPage('close', outcome);
        end(outcome, away);
      }
    }
  };
  const model = createModel(session, perform);
  const close = () => model.send({ type: 'close' });

  try {
    root.adoptedStyleSheets = [sheet, themeSheet(session.theme)];
    for (const type of bubbling) root.addEventListener(type, (event) => event.stopPropagation());
    const isBackdrop = ({ target, currentTarget }: Event) =>
      target === currentTarget && guard.pressed === currentTarget;
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
  addEventListener('pagehide', () => quietly((to) => to.flush()), { signal: gone.signal });
  // What comes next is needed only after the dialog has been painted.
  requestAnimationFrame(() =>
    setTimeout(() => {
      model.begin();
      import('./later/index.ts').then(addLater, () => {});
    }),
  );
  return { close };
}
