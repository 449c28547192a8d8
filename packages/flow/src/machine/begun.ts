import { isUpFront } from './is-up-front.ts';
import { show, toOffers, toQuestion } from './screens.ts';
import type { FlowMap, FlowState, Transition } from './vocabulary.ts';

/** The state a session opens in: the first question, or the truth about what already happened. */
export function begun(map: FlowMap): Transition {
  const blank: FlowState = {
    name: 'reason',
    trail: [],
    answer: map.answer,
    intention: undefined,
    outcome: undefined,
    code: undefined,
    declined: false,
    permitted: false,
    passed: [],
  };
  if (map.outcome) return show({ ...blank, outcome: map.outcome }, 'done', 'goodbye');
  if (map.pending) return { state: { ...blank, name: 'unsettled' }, effects: [{ type: 'watch' }] };
  if (map.subscriptions) return show(blank, 'choose', 'choose');
  if (map.standing) return show(blank, 'standing', 'standing');
  if (map.barred) return show(blank, 'barred', 'barred');
  if (isUpFront(blank, map)) return toOffers(blank, map);
  return toQuestion(blank, map);
}
