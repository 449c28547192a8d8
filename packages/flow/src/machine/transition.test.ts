import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutcomeView } from '../schema/session.ts';
import { begun } from './begun.ts';
import { offersFor } from './offers-for.ts';
import { transition } from './transition.ts';
import type { FlowEffect, FlowEvent, FlowMap, FlowState } from './vocabulary.ts';

const map: FlowMap = {
  reasons: [
    { id: 'cost', offers: ['pause', 'basic'] },
    { id: 'other', offers: [] },
  ],
};

const outcome = (kind: 'saved' | 'canceled', exit = false): OutcomeView => ({
  outcome: kind,
  title: 't',
  body: [],
  receipt: [],
  reference: 'r',
  at: '2026-01-01T00:00:00Z',
  articles: [],
  exit,
});

function play(...events: FlowEvent[]): { state: FlowState; effects: FlowEffect[] } {
  return events.reduce<{ state: FlowState; effects: FlowEffect[] }>(
    (at, event) => {
      const next = transition(at.state, event, map);
      return { state: next.state, effects: [...at.effects, ...next.effects] };
    },
    { state: begun(map).state, effects: [] },
  );
}

const cost: FlowEvent = { type: 'answer', answer: { reason: 'cost' } };
const accept: FlowEvent = { type: 'accept', offer: 'pause', choice: 'months-2' };

describe('the way through', () => {
  it('asks for the reason first', () => expect(begun(map).state.name).toBe('reason'));

  it('goes straight to confirm when there is nothing to ask', () =>
    expect(begun({ reasons: [] }).state.name).toBe('confirm'));

  it('does not advance when a reason is chosen', () => expect(play(cost).state.name).toBe('reason'));

  it('shows the offers of the chosen reason', () => {
    const { state } = play(cost, { type: 'continue' });
    expect(state.name).toBe('offer');
    expect(offersFor(map, state)).toEqual(['pause', 'basic']);
  });

  it('continues with nothing chosen', () => expect(play({ type: 'continue' }).state.name).toBe('confirm'));

  it('asks the server for exactly the choice that was made', () =>
    expect(play(cost, { type: 'continue' }, accept).effects.at(-1)).toEqual({
      type: 'perform',
      intention: { action: 'accept', offer: 'pause', choice: 'months-2' },
      answer: { reason: 'cost' },
    }));

  it('takes at most three screens before the commit', () => {
    const { state } = play(cost, { type: 'continue' }, { type: 'leave' });
    expect(state.trail).toEqual(['reason', 'offer', 'confirm']);
  });
});

describe('leaving', () => {
  it.each([
    ['reason', [{ type: 'leave' }]],
    ['offer', [cost, { type: 'continue' }, { type: 'leave' }]],
    [
      'a refused offer',
      [cost, { type: 'continue' }, accept, { type: 'refused', code: 'x' }, { type: 'leave' }],
    ],
    ['an offer on its way', [cost, { type: 'continue' }, accept, { type: 'leave' }]],
    ['an unsettled offer', [cost, { type: 'continue' }, accept, { type: 'pending' }, { type: 'leave' }]],
    ['a failure', [cost, { type: 'continue' }, accept, { type: 'failed', code: 'x' }, { type: 'leave' }]],
  ] as [string, FlowEvent[]][])('is one step from confirm on %s', (_name, events) =>
    expect(play(...events).state.name).toBe('confirm'),
  );

  it('never brings a declined offer up again when going forward', () => {
    const { state } = play(
      cost,
      { type: 'continue' },
      { type: 'leave' },
      { type: 'back' },
      { type: 'back' },
      { type: 'continue' },
    );
    expect(state.name).toBe('confirm');
  });

  it('shows the offers again to somebody who goes back to them', () => {
    const turned = play(cost, { type: 'continue' }, { type: 'leave' }, { type: 'back' }).state;
    expect(turned.name).toBe('offer');
    expect(offersFor(map, turned)).toEqual(offersFor(map, play(cost, { type: 'continue' }).state));
    expect(offersFor(map, turned)).not.toEqual([]);
  });

  it('keeps the answer when going back', () =>
    expect(play(cost, { type: 'continue' }, { type: 'back' }).state).toMatchObject({
      name: 'reason',
      answer: { reason: 'cost' },
    }));

  it('stays possible on the last screen after a call back', () =>
    expect(
      play(
        cost,
        { type: 'continue' },
        accept,
        { type: 'settled', outcome: outcome('saved', true) },
        { type: 'leave' },
      ).state.name,
    ).toBe('confirm'));

  it('changes nothing when the dialog is closed', () => {
    const { effects } = play(cost, { type: 'continue' }, { type: 'close' });
    expect(effects.filter((effect) => effect.type === 'perform')).toEqual([]);
    expect(effects.at(-1)).toEqual({ type: 'close' });
  });
});

describe('one request', () => {
  it('ignores a second accept while the first is on its way', () => {
    const { effects } = play(cost, { type: 'continue' }, accept, accept, { type: 'commit' });
    expect(effects.filter((effect) => effect.type === 'perform')).toHaveLength(1);
  });

  it('repeats exactly what was asked for on a retry', () => {
    const { effects } = play(
      cost,
      { type: 'continue' },
      accept,
      { type: 'failed', code: 'network' },
      { type: 'retry' },
    );
    const [first, second] = effects.filter((effect) => effect.type === 'perform');
    expect(second).toEqual(first);
  });

  it('ignores an answer that comes after the end', () => {
    const { state } = play(
      { type: 'leave' },
      { type: 'commit' },
      { type: 'settled', outcome: outcome('canceled') },
    );
    expect(transition(state, { type: 'failed', code: 'late' }, map).state).toBe(state);
  });
});

describe('opening again', () => {
  it('opens on the end when it already happened', () =>
    expect(begun({ ...map, outcome: outcome('canceled') }).state.name).toBe('done'));

  it('asks for the truth when an action is not settled', () =>
    expect(begun({ ...map, pending: 'cancel' })).toMatchObject({
      state: { name: 'unsettled' },
      effects: [{ type: 'watch' }],
    }));

  it('remembers the answer', () =>
    expect(begun({ ...map, answer: { reason: 'cost' } }).state.answer).toEqual({ reason: 'cost' }));
});

describe('what stands before the way out', () => {
  const at = (changes: Partial<FlowMap>, ...events: FlowEvent[]) =>
    events.reduce<{ state: FlowState; effects: readonly FlowEffect[] }>(
      ({ state }, event) => transition(state, event, { ...map, ...changes }),
      begun({ ...map, ...changes }),
    );
  const paused = { standing: { state: 'paused' } } as const;
  const canceled = { standing: { state: 'canceled' } } as const;
  const barred = { barred: {} };

  it('is the choice between several subscriptions, which another session follows', () => {
    const subscriptions = [{ id: 'a' }, { id: 'b' }];
    expect(at({ subscriptions }).state.name).toBe('choose');
    expect(at({ subscriptions }, { type: 'choose', subscription: 'b' })).toMatchObject({
      state: { name: 'choose' },
      effects: [{ type: 'choose', subscription: 'b' }],
    });
  });

  it('can be turned back to from the first screen after it, and from no other first screen', () => {
    expect(at({ chosen: true }, { type: 'back' }).effects).toEqual([{ type: 'choose' }]);
    expect(at({}, { type: 'back' }).effects).toEqual([]);
  });

  it('is what is so already', () => {
    expect(at(paused).state.name).toBe('standing');
    expect(at(canceled).state.name).toBe('standing');
  });

  it('leads from a pause to the last question, or back to charges', () => {
    expect(at(paused, { type: 'leave' }).state.name).toBe('confirm');
    expect(at(paused, { ...accept, offer: 'resume' }).effects).toMatchObject([
      { type: 'perform', intention: { action: 'accept', offer: 'resume' } },
    ]);
    expect(at(paused, { type: 'leave' }, { type: 'back' }).state.name).toBe('standing');
  });

  it('leads nowhere from a cancellation that is done', () => {
    for (const event of [{ type: 'leave' }, { type: 'commit' }, accept] as const)
      expect(at(canceled, event)).toMatchObject({ state: { name: 'standing' }, effects: [] });
  });

  it('is who may not, who is told so and has the page’s own way', () => {
    expect(at(barred).state.name).toBe('barred');
    expect(at(barred, { type: 'leave' }).state.name).toBe('barred');
    expect(at(barred, { type: 'own-way' }).effects.at(-1)).toEqual({ type: 'hand-over' });
    expect(at({ ...paused, ...barred }, { type: 'leave' }).state.name).toBe('barred');
  });

  it('gives way to what was begun before', () => {
    expect(at({ ...paused, outcome: outcome('saved') }).state.name).toBe('done');
    expect(at({ ...canceled, pending: 'cancel' }).state.name).toBe('unsettled');
  });
});

const anyEvent: fc.Arbitrary<FlowEvent> = fc.oneof(
  fc.constantFrom<FlowEvent>(
    cost,
    accept,
    { type: 'answer', answer: { reason: 'other' } },
    { type: 'answer', answer: undefined },
    { type: 'continue' },
    { type: 'back' },
    { type: 'leave' },
    { type: 'commit' },
    { type: 'pending' },
    { type: 'retry' },
    { type: 'refused', code: 'x' },
    { type: 'failed', code: 'x' },
    { type: 'settled', outcome: outcome('saved') },
    { type: 'settled', outcome: outcome('saved', true) },
  ),
);

describe('whatever happens', () => {
  it('can be closed, and can be left by the page’s own way, from every state', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const { state } = play(...events);
        expect(transition(state, { type: 'close' }, map).state.name).toBe('closed');
        expect(transition(state, { type: 'own-way' }, map).effects.at(-1)).toEqual({ type: 'hand-over' });
      }),
    );
  });

  it('reaches the cancellation in two presses from every state that is not on its way or at the end', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const { state } = play(...events);
        if (['canceling', 'done', 'closed'].includes(state.name)) return;
        const atConfirm = state.name === 'confirm' ? state : transition(state, { type: 'leave' }, map).state;
        expect(transition(atConfirm, { type: 'commit' }, map).effects).toContainEqual(
          expect.objectContaining({ type: 'perform', intention: { action: 'cancel' } }),
        );
      }),
    );
  });

  it('asks for an action only on accept, commit or retry', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), anyEvent, (events, last) => {
        const { state } = play(...events);
        const performs = transition(state, last, map).effects.some((effect) => effect.type === 'perform');
        if (performs) expect(['accept', 'commit', 'retry']).toContain(last.type);
      }),
    );
  });
});
