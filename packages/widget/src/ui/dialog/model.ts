import {
  begun,
  type FlowEffect,
  type FlowEvent,
  type FlowState,
  type SessionView,
  type StateName,
  transition,
  type UiTextKey,
} from '@partwell/flow';
import type * as later from '../later/index.ts';
import { plain } from '../parts/plain.ts';
import { type Signal, signal } from './signal.ts';

/** What has been picked and typed for one offer; it survives going back and a failed request. */
export interface Draft {
  readonly choice?: string;
  readonly details?: Readonly<Record<string, string>>;
  /** What is missing: the id of a field, or `choice`. */
  readonly missing?: string | undefined;
}

/** The components of the second chunk. */
export type Later = typeof later;

/** Everything the components read and the one thing they call. */
export interface Model {
  readonly session: SessionView;
  /** Whether it is drawn into the page instead of a dialog. */
  readonly page: boolean;
  readonly state: Signal<FlowState>;
  /** What the live region says. */
  readonly spoken: Signal<string>;
  /** Undefined until that chunk has arrived, null where it cannot be had. */
  readonly later: Signal<Later | null | undefined>;
  /** Without the second chunk there is nothing to show but the first screen: the page's own way takes over. */
  lacksLater(): void;
  draft(offer: string): Signal<Draft>;
  word(key: UiTextKey): string;
  send(event: FlowEvent): void;
  /** Performs what opening asks for; called once, when the dialog has been painted. */
  begin(): void;
}

const announced: Partial<Record<StateName, UiTextKey>> = {
  accepting: 'offer.accepting',
  canceling: 'cancel.pending',
  unsettled: 'status.unsettled.title',
  failed: 'status.failed.title',
  refused: 'status.refused.title',
};

/** The machine with its state in a signal; `perform` carries out what it decides. */
export function createModel(
  session: SessionView,
  perform: (effects: readonly FlowEffect[], before: FlowState) => void,
  page = false,
): Model {
  const opened = begun(session);
  const state = signal(opened.state);
  const spoken = signal('');
  const drafts: Record<string, Signal<Draft>> = {};
  const word = (key: UiTextKey) => plain(session.texts[key]);
  const later = signal<Later | null | undefined>(undefined);
  const handOverIfLacking = () => {
    const { name } = state.value;
    if (later.value === null && name !== 'reason' && name !== 'closed') model.send({ type: 'own-way' });
  };

  const model: Model = {
    session,
    page,
    state,
    spoken,
    later,
    lacksLater() {
      later.value = null;
      handOverIfLacking();
    },
    word,
    draft: (offer) => (drafts[offer] ??= signal({})),
    begin: () => perform(opened.effects, opened.state),
    send(event) {
      const before = state.value;
      const { state: next, effects } = transition(before, event, session);
      state.value = next;
      const key =
        event.type === 'settled'
          ? next.outcome?.outcome === 'canceled'
            ? 'live.canceled'
            : 'live.accepted'
          : announced[next.name];
      spoken.value = key ? word(key) : '';
      perform(effects, before);
      handOverIfLacking();
    },
  };
  return model;
}
