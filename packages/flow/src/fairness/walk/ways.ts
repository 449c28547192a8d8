import type { FlowEvent, FlowMap, FlowState } from '../../machine/index.ts';
import { offersFor } from '../../machine/index.ts';
import type { ScreenName } from '../../schema/session.ts';
import { keyOf, type Machine, machine } from './explore.ts';

/** One way from the first screen to the commit on which nothing is accepted. */
export interface Way {
  /** The screens that were shown, in order. */
  readonly screens: readonly ScreenName[];
  /** What was offered, screen by screen. */
  readonly offered: readonly (readonly string[])[];
  /** Presses inside the dialog; choosing an answer is none, as none is needed. */
  readonly presses: number;
  /** Whether every question was answered with no. */
  readonly declinesAll: boolean;
}

/** Every way forward that ends in the cancellation; turning back and accepting are not on it. */
export function ways(map: FlowMap, { begun, transition }: Machine = machine): Way[] {
  const found: Way[] = [];
  const first = begun(map);

  function go(state: FlowState, way: Way, behind: ReadonlySet<string>): void {
    const here = keyOf(state);
    if (behind.has(here)) return;
    for (const event of forward(state, map)) {
      const { state: next, effects } = transition(state, event, map);
      const shown = effects.flatMap((effect) =>
        effect.type === 'report' && effect.event.type === 'step.shown' ? [effect.event.step] : [],
      );
      const cancels = effects.some(
        (effect) => effect.type === 'perform' && effect.intention.action === 'cancel',
      );
      const longer: Way = {
        screens: [...way.screens, ...shown],
        offered: shown.includes('offer') ? [...way.offered, offersFor(map, next)] : way.offered,
        presses: way.presses + (event.type === 'answer' ? 0 : 1),
        declinesAll: way.declinesAll && !(event.type === 'permit' && event.allowed),
      };
      if (cancels) found.push(longer);
      else if (keyOf(next) !== here) go(next, longer, new Set([...behind, here]));
    }
  }

  const screens = first.effects.flatMap((effect) =>
    effect.type === 'report' && effect.event.type === 'step.shown' ? [effect.event.step] : [],
  );
  const offered = screens.includes('offer') ? [offersFor(map, first.state)] : [];
  go(first.state, { screens, offered, presses: 0, declinesAll: true }, new Set());
  return found;
}

function forward(state: FlowState, map: FlowMap): FlowEvent[] {
  const answers = state.answer
    ? []
    : map.reasons.map(({ id }): FlowEvent => ({ type: 'answer', answer: { reason: id } }));
  return [
    ...answers,
    { type: 'continue' },
    { type: 'permit', allowed: true },
    { type: 'permit', allowed: false },
    { type: 'leave' },
    { type: 'commit' },
  ];
}
