import { type FlowEffect, type FlowState, type StateName, transition, type UiTextKey } from '@partwell/flow';
import { createDrawing } from './drawing.ts';
import type { Box, Draft, Model } from './model.ts';

const announced: Partial<Record<StateName, UiTextKey>> = {
  accepting: 'offer.accepting',
  canceling: 'cancel.pending',
  unsettled: 'status.unsettled.title',
  failed: 'status.failed.title',
  refused: 'status.refused.title',
};

/**
 * Puts values that draw again into a model that was painted from plain ones, and the machine behind it.
 *
 * @param draw draws the whole dialog.
 * @param perform carries out what the machine decides.
 * @returns what ends the drawing.
 */
export function enliven(
  model: Model,
  draw: () => void,
  perform: (effects: readonly FlowEffect[], before: FlowState) => void,
): () => void {
  const { box, start, stop } = createDrawing(draw);
  const drafts: Record<string, Box<Draft>> = {};
  Object.assign(model, {
    state: box(model.state.value),
    spoken: box(''),
    later: box(model.later.value),
    draft: (offer) => (drafts[offer] ??= box({})),
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
  start();
  return stop;
}
