import type { resolve } from '../eligibility/resolve.ts';
import { begun, transition } from '../machine/index.ts';
import type { FlowEvent, FlowMap, FlowState } from '../machine/vocabulary.ts';

/**
 * Whether somebody who wants to leave gets to the cancellation from wherever the dialog can take them: with
 * the exit that is on every screen, and one confirmation at most.
 */
export function canAlwaysLeave(view: ReturnType<typeof resolve>['view']): boolean {
  const map: FlowMap = view;
  // Nothing is left to cancel, or it is for somebody else to do.
  if (map.standing?.state === 'canceled' || map.barred) return true;
  return reachable(map).every((state) => leadsOut(state, map));
}

/** Every state before the end that answers, turns and choices lead to. */
function reachable(map: FlowMap): FlowState[] {
  const seen = new Map<string, FlowState>();
  const open = [begun(map).state];
  for (let state = open.pop(); state; state = open.pop()) {
    // The trail grows without an end; where one can go from a state does not depend on its length.
    const key = JSON.stringify([
      state.name,
      state.answer,
      state.declined,
      state.permitted,
      state.passed,
      state.trail.at(-2),
    ]);
    if (state.name === 'closed' || seen.has(key)) continue;
    seen.set(key, state);
    open.push(...events(map).map((event) => transition(state, event, map).state));
  }
  return [...seen.values()];
}

function events(map: FlowMap): FlowEvent[] {
  const [reason] = map.reasons;
  const [option] = reason?.followUp?.options ?? [];
  const [offer] = Object.keys(map.offers ?? {});
  return [
    { type: 'continue' },
    { type: 'back' },
    { type: 'permit', allowed: true },
    { type: 'permit', allowed: false },
    ...(reason ? [{ type: 'answer', answer: { reason: reason.id } } as const] : []),
    ...(reason && option
      ? [{ type: 'answer', answer: { reason: reason.id, followUp: option.id } } as const]
      : []),
    ...(offer ? [{ type: 'accept', offer, choice: 'only' } as const] : []),
    { type: 'pending' },
    { type: 'failed', code: 'x' },
    { type: 'refused', code: 'x' },
  ];
}

function leadsOut(from: FlowState, map: FlowMap): boolean {
  let state = from;
  for (const type of ['leave', 'commit'] as const) {
    const { state: next, effects } = transition(state, { type }, map);
    if (effects.some((effect) => effect.type === 'perform' && effect.intention.action === 'cancel'))
      return true;
    state = next;
  }
  return false;
}
