import type { FlowEvent, FlowMap, FlowState, Transition } from '../../machine/index.ts';
import { begun, offersFor, transition } from '../../machine/index.ts';
import type { OutcomeView } from '../../schema/session.ts';

/** The machine, as it is walked. */
export interface Machine {
  readonly begun: (map: FlowMap) => Transition;
  readonly transition: (state: FlowState, event: FlowEvent, map: FlowMap) => Transition;
}

export const machine: Machine = { begun, transition };

export interface Step {
  readonly event: FlowEvent;
  readonly to: string;
  /** Whether the cancellation is asked for here. */
  readonly cancels: boolean;
}

export interface Explored {
  readonly states: ReadonlyMap<string, FlowState>;
  /** What the subscriber can do in a state; what a server may answer is followed, but is no way of theirs. */
  readonly steps: ReadonlyMap<string, readonly Step[]>;
}

/** Every state a subscriber can come to, whatever they do and whatever the server answers. */
export function explore(map: FlowMap, { begun, transition }: Machine = machine): Explored {
  const states = new Map<string, FlowState>();
  const steps = new Map<string, readonly Step[]>();
  const open = [begun(map).state];
  for (let state = open.pop(); state; state = open.pop()) {
    const key = keyOf(state);
    if (states.has(key)) continue;
    states.set(key, state);
    const here = state;
    const follow = (event: FlowEvent): Step => {
      const { state: next, effects } = transition(here, event, map);
      open.push(next);
      const cancels = effects.some(
        (effect) => effect.type === 'perform' && effect.intention.action === 'cancel',
      );
      return { event, to: keyOf(next), cancels };
    };
    steps.set(
      key,
      subscriberEvents(here, map)
        .map(follow)
        .filter(({ to, cancels }) => to !== key || cancels),
    );
    for (const event of serverEvents(here)) follow(event);
  }
  return { states, steps };
}

/** What tells states apart on the way; the same screen twice in a row is one. */
export const keyOf = (state: FlowState): string =>
  [
    state.name,
    state.trail.filter((step, index) => step !== state.trail[index - 1]).join('>'),
    state.answer?.reason,
    state.declined,
    state.permitted,
    state.passed.length,
    state.intention?.action,
    state.outcome?.exit,
  ].join(' ');

export function subscriberEvents(state: FlowState, map: FlowMap): FlowEvent[] {
  const [offer] = offersFor(map, state);
  return [
    ...map.reasons.map(({ id }): FlowEvent => ({ type: 'answer', answer: { reason: id } })),
    { type: 'continue' },
    { type: 'permit', allowed: true },
    { type: 'permit', allowed: false },
    { type: 'leave' },
    { type: 'back' },
    ...(offer === undefined ? [] : [{ type: 'accept', offer, choice: 'any' } as const]),
    { type: 'commit' },
    { type: 'retry' },
  ];
}

function serverEvents({ intention }: FlowState): FlowEvent[] {
  const outcome = (exit: boolean): OutcomeView => ({
    outcome: intention?.action === 'accept' ? 'saved' : 'canceled',
    title: '',
    body: [],
    receipt: [],
    reference: '',
    at: '',
    articles: [],
    exit,
  });
  return [
    { type: 'settled', outcome: outcome(false) },
    ...(intention?.action === 'accept' ? [{ type: 'settled', outcome: outcome(true) } as const] : []),
    { type: 'pending' },
    { type: 'refused', code: '' },
    { type: 'failed', code: '' },
  ];
}
