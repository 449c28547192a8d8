import type { ScreenName } from '../schema/session.ts';
import type { FlowEffect, FlowMap, FlowState, StateName, Transition } from './vocabulary.ts';

/** The first question, or straight to the last one where nothing is asked. */
export function toQuestion(state: FlowState, map: FlowMap): Transition {
  return map.reasons.length === 0 ? show(state, 'confirm', 'confirm') : show(state, 'reason', 'reason');
}

/** Offers wait behind one question where they have to be asked for first. */
export function toOffers(state: FlowState, map: FlowMap, before: readonly FlowEffect[] = []): Transition {
  return map.permission && !state.permitted
    ? show(state, 'permission', 'permission', before)
    : show(state, 'offer', 'offer', before);
}

/** Moves to a screen and reports that it is shown. */
export function show(
  state: FlowState,
  name: StateName,
  step: ScreenName,
  before: readonly FlowEffect[] = [],
): Transition {
  return {
    state: { ...state, name, trail: [...state.trail, step], code: undefined },
    effects: [...before, { type: 'report', event: { type: 'step.shown', step } }],
  };
}
