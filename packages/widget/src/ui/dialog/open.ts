import type { FlowEffect, FlowEvent, FlowState, SessionView } from '@partwell/flow';
import type { Client } from '../../client/create-client.ts';
import type { Guard } from '../../loader/guards.ts';
import type { Outcome, PageEvent } from '../../loader/outcome.ts';
import { createModel } from './model.ts';
import { mount } from './mount.tsx';
import { outcomeOf } from './outcome-of.ts';

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

/**
 * Shows the dialog at once, carries out what the machine decides, and leaves nothing behind at the end.
 *
 * @throws whatever keeps the dialog from being shown.
 */
export function open({ session, base, guard, tellPage, end }: Opening): DialogHandle {
  const began = performance.now();
  const gone = new AbortController();
  let loading: Promise<Client> | undefined;
  let asked: AbortController | undefined;

  /** The code that talks to the API; a failed load is tried again by the next who needs it. */
  const client = () => {
    loading ??= import('../../client/create-client.ts').then((module) => module.createClient(base, session));
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const quietly = (work: (client: Client) => void) => void client().then(work, () => {});
  /** Only the newest question counts: an older answer could be the truth of an hour ago. */
  const ask = (question: (client: Client, signal: AbortSignal) => Promise<FlowEvent>) => {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    client()
      .then((to) => question(to, signal))
      .catch((): FlowEvent => ({ type: 'failed', code: 'unreachable' }))
      .then((event) => signal.aborted || model.send(event));
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
      else if (effect.type === 'watch') {
        const wanted = before.intention?.action ?? session.pending;
        ask((to, signal) => to.watch(wanted, signal));
      } else if (effect.type === 'close') {
        const away = effects.some((other) => other.type === 'hand-over');
        const outcome = outcomeOf(before, session.id, away);
        gone.abort();
        asked?.abort();
        mounted.remove();
        quietly((to) => to.flush());
        // An outcome was told when it came.
        if (away || !before.outcome) tellPage('outcome', outcome);
        tellPage('close', outcome);
        end(outcome, away);
      }
    }
  };
  const model = createModel(session, perform);
  const mounted = mount(model, guard);

  addEventListener('pagehide', () => quietly((to) => to.flush()), { signal: gone.signal });
  // What comes next is needed only after the dialog has been painted.
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (gone.signal.aborted) return;
      model.begin();
      import('../later/index.ts').then(
        (later) => {
          mounted.addStyles(later.css);
          model.later.value = later;
        },
        () => {},
      );
    }),
  );
  return { close: () => model.send({ type: 'close' }) };
}
