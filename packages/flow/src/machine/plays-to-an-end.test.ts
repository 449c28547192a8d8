import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '../eligibility/resolve.ts';
import { arbitraryFacts } from '../testing/arbitrary-facts.ts';
import { arbitraryFlow } from '../testing/arbitrary-flow.ts';
import { NOW } from '../testing/facts.ts';
import { begun } from './begun.ts';
import { offersFor } from './offers-for.ts';
import { transition } from './transition.ts';
import type { FlowEvent, FlowMap, FlowState } from './vocabulary.ts';

const outcome = {
  outcome: 'saved' as const,
  title: '',
  body: [],
  receipt: [],
  reference: 'r',
  at: NOW,
  articles: [],
  exit: false,
};

/** What a subscriber, or the server, can do in a state; a pick chooses among it. */
function eventAt(state: FlowState, map: FlowMap, pick: number): FlowEvent {
  const reason = map.reasons[pick % Math.max(1, map.reasons.length)];
  const option = reason?.followUp?.options?.[pick % (reason.followUp.options.length || 1)];
  const offers = offersFor(map, state);
  const events: FlowEvent[] = [
    { type: 'continue' },
    { type: 'back' },
    { type: 'leave' },
    { type: 'permit', allowed: pick % 2 === 0 },
    { type: 'commit' },
    { type: 'retry' },
    { type: 'pending' },
    { type: 'failed', code: 'offline' },
    { type: 'refused', code: 'offer_not_eligible' },
    { type: 'settled', outcome },
    ...(reason
      ? [
          {
            type: 'answer' as const,
            answer: { reason: reason.id, ...(option && { followUp: option.id }) },
          },
        ]
      : []),
    ...(offers[0] === undefined ? [] : [{ type: 'accept' as const, offer: offers[0], choice: 'only' }]),
  ];
  return events[pick % events.length] ?? { type: 'close' };
}

const walked = fc.tuple(arbitraryFlow, arbitraryFacts, fc.array(fc.nat(1000), { maxLength: 25 }));

const walks = (check: (states: readonly FlowState[], map: FlowMap) => void) =>
  fc.assert(
    fc.property(walked, ([flow, facts, picks]) => {
      const { view } = resolve(flow, facts, { now: NOW, timeZone: 'UTC', cooldown: () => false });
      const states = [begun(view).state];
      for (const pick of picks) {
        const state = states.at(-1);
        if (state) states.push(transition(state, eventAt(state, view, pick), view).state);
      }
      check(states, view);
    }),
    { numRuns: 200 },
  );

describe('a published flow, whatever is pressed', () => {
  it('leads to the cancellation in two presses from every state before the end', () =>
    walks((states, map) => {
      for (const state of states) {
        if (['done', 'canceling', 'closed'].includes(state.name)) continue;
        // Nothing is left to cancel, or it is for somebody else to do.
        if (map.standing?.state === 'canceled' || map.barred) continue;
        const ways: FlowEvent[][] = [
          [{ type: 'commit' }],
          [{ type: 'leave' }],
          [{ type: 'leave' }, { type: 'commit' }],
          [{ type: 'retry' }],
        ];
        const cancels = ways.some((way) => {
          let at = state;
          return way.some((event) => {
            const next = transition(at, event, map);
            at = next.state;
            return next.effects.some(
              (effect) => effect.type === 'perform' && effect.intention.action === 'cancel',
            );
          });
        });
        expect(cancels, state.name).toBe(true);
      }
    }));

  it('can be left by the page’s own way and closed at any time', () =>
    walks((states, map) => {
      for (const state of states) {
        expect(transition(state, { type: 'close' }, map).state.name).toBe('closed');
        expect(transition(state, { type: 'own-way' }, map).state.name).toBe('closed');
      }
    }));

  it('shows an offer only after permission where that has to be asked for', () =>
    walks((states, map) => {
      if (!map.permission) return;
      for (const state of states) if (state.name === 'offer') expect(state.permitted).toBe(true);
    }));

  it('asks for permission at most once', () =>
    walks((states, map) => {
      if (!map.permission) return;
      const settled = states.findIndex(
        (state, index) =>
          states[index - 1]?.name === 'permission' &&
          state.name !== 'permission' &&
          (state.permitted || state.declined),
      );
      if (settled < 0) return;
      expect(states.slice(settled).some(({ name }) => name === 'permission')).toBe(false);
    }));

  it('offers nothing of a kind again that was passed by before the question', () =>
    walks((states, map) => {
      for (const state of states) {
        if (state.name !== 'offer' || state.passed.length === 0 || !state.trail.includes('reason')) continue;
        const kinds = new Set(state.passed.map((id) => map.offers?.[id]?.kind));
        for (const id of offersFor(map, state)) expect(kinds.has(map.offers?.[id]?.kind)).toBe(false);
      }
    }));

  it('is the same when every event is delivered twice, but for what repeats on purpose', () =>
    walks((states, map) => {
      for (const state of states) {
        for (const event of [
          { type: 'accept', offer: 'offer-0', choice: 'only' },
          { type: 'commit' },
          { type: 'settled', outcome },
          { type: 'close' },
        ] satisfies FlowEvent[]) {
          const once = transition(state, event, map).state;
          const twice = transition(once, event, map);
          expect(twice.state).toEqual(once);
          expect(twice.effects).toEqual([]);
        }
      }
    }));
});
