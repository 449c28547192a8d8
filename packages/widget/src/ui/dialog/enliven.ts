import { type FlowEffect, type FlowState, type StateName, transition, type UiTextKey } from '@partwell/flow';
import { effect, type Signal, signal } from '@preact/signals';
import type { Draft, Model } from './model.ts';

const announced: Partial<Record<StateName, UiTextKey>> = {
  accepting: 'offer.accepting',
  canceling: 'cancel.pending',
  unsettled: 'status.unsettled.title',
  failed: 'status.failed.title',
  refused: 'status.refused.title',
};

/**
 * Puts signals into a model that was painted from plain values, and the machine behind it.
 *
 * @param draw what is read while drawing is what draws again: one effect for the whole dialog.
 * @param perform carries out what the machine decides.
 * @returns what ends the drawing.
 */
export function enliven(
  model: Model,
  draw: () => void,
  perform: (effects: readonly FlowEffect[], before: FlowState) => void,
): () => void {
  const drafts: Record<string, Signal<Draft>> = {};
  Object.assign(model, {
    state: signal(model.state.value),
    spoken: signal(''),
    later: signal(model.later.value),
    draft: (offer) => (drafts[offer] ??= signal({})),
    send(event) {
      const before = model.state.value;
      const { state: next, effects } = transition(before, event, model.session);
      model.state.value = next;
      const key =
        event.type === 'settled'
          ? next.outcome?.outcome === 'canceled'
            ? 'live.canceled'
            : 'live.accepted'
          : announced[next.name];
      model.spoken.value = key ? model.word(key) : '';
      perform(effects, before);
    },
  } satisfies Partial<Model>);
  return effect(draw);
}
