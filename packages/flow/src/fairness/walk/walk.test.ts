import { describe, expect, it } from 'vitest';
import { type FlowMap, transition } from '../../machine/index.ts';
import { flowOf } from '../../testing/flow-of.ts';
import { type Machine, machine } from './explore.ts';
import { mapsOf } from './map-of.ts';
import { walkOf, walkThrough } from './walk-of.ts';

const map: FlowMap = {
  reasons: [
    { id: 'nothing', offers: [] },
    { id: 'offers', offers: ['pause', 'basic'] },
  ],
  offers: { pause: { kind: 'pause' }, basic: { kind: 'downgrade' }, more: { kind: 'extend' } },
};

describe('a walk through a flow', () => {
  it('finds a way out of every moment', () => expect(walkThrough(map).stuck).toEqual([]));

  it('counts the screens of whoever declines everything', () =>
    expect(walkThrough(map).longest).toMatchObject({ screens: ['reason', 'offer', 'confirm'], presses: 3 }));

  it('counts one screen more where offers come before the question too', () =>
    expect(walkThrough({ ...map, upFront: { offers: ['more'] } }).longest?.screens).toEqual([
      'offer',
      'reason',
      'offer',
      'confirm',
    ]));

  it('sees two screens with offers on one way', () =>
    expect(walkThrough({ ...map, upFront: { offers: ['more'] } }).offerScreens).toBe(2));

  it('sees no offer again that was passed by', () =>
    expect(walkThrough({ ...map, upFront: { offers: ['pause'] } }).reoffered).toEqual([]));

  it('sees that the way out commits at once', () =>
    expect(walkThrough({ ...map, exit: 'direct' }).screensAfterExit).toBe(0));

  it('sees that offers wait for a yes, which is asked for once', () =>
    expect(walkThrough({ ...map, permission: {} })).toMatchObject({
      offersUnasked: false,
      asksForOffers: 1,
    }));

  it('sees that a no to offers makes the way shorter', () =>
    expect(walkThrough({ ...map, permission: {} }).longest?.screens).toEqual([
      'reason',
      'permission',
      'confirm',
    ]));

  it('opens on the last question where nothing is asked before', () =>
    expect(walkOf(flowOf({ question: { asked: 'after' } })).opensOn).toBe('confirm'));
});

describe('a machine that holds people back', () => {
  const without = (...types: string[]): Machine => ({
    ...machine,
    transition: (state, event, given) =>
      types.includes(`${state.name} ${event.type}`)
        ? { state, effects: [] }
        : transition(state, event, given),
  });

  it('is found out where a screen has no way on', () =>
    expect(walkThrough(map, without('confirm commit', 'confirm back')).stuck).toContain('confirm'));

  it('is found out where the only way leads round in a circle', () =>
    expect(walkThrough(map, without('confirm commit')).stuck).toEqual(
      expect.arrayContaining(['reason', 'offer', 'confirm']),
    ));

  it('is found out where an offer that was turned down comes again', () => {
    const nagging: Machine = {
      ...machine,
      transition: (state, event, given) => {
        const next = transition(state, event, given);
        return { ...next, state: { ...next.state, passed: [] } };
      },
    };
    expect(walkThrough({ ...map, upFront: { offers: ['pause'] } }, nagging).reoffered).toEqual(['pause']);
  });

  it('is found out where the way out leads to another offer', () => {
    const luring: Machine = {
      ...machine,
      transition: (state, event, given) =>
        state.name === 'offer' && event.type === 'leave' && !state.declined
          ? { state: { ...state, declined: true }, effects: [] }
          : transition(state, event, given),
    };
    expect(walkThrough({ ...map, upFront: { offers: ['more'] } }, luring).exitLeadsToOffers).toBe(true);
  });
});

describe('the maps of a flow', () => {
  it('leaves out what is asked only afterwards', () =>
    expect(mapsOf(flowOf({ question: { asked: 'after' } }))[0]?.reasons).toEqual([]));

  it('knows answers that lead elsewhere than their reason', () => {
    const flow = flowOf({
      reasons: [
        {
          id: 'life-change',
          offers: [],
          followUp: { kind: 'choice', options: [{ id: 'moving', offers: ['pause'] }, 'other'] },
        },
      ],
    });
    expect(walkOf(flow).offerScreens).toBe(1);
  });

  it('is as small for many reasons as for few', () => {
    const reasons = Array.from({ length: 40 }, (_, index) => ({
      id: `reason-${index}`,
      label: 'Any',
      offers: ['pause'],
    }));
    expect(mapsOf(flowOf({ reasons }))[0]?.reasons).toHaveLength(1);
  });

  it('bring nobody past two screens with offers who can be given only one of them', () => {
    const flow = flowOf({
      upFront: { when: { onTrial: true }, offers: ['longer'] },
      reasons: [{ id: 'too-expensive', when: { onTrial: false }, offers: ['pause'] }, { id: 'other' }],
      offers: {
        longer: { kind: 'extend', of: 'trial', days: 14 },
        pause: { kind: 'pause', months: [1] },
      },
    });
    expect(walkOf(flow)).toMatchObject({
      offerScreens: 1,
      longest: { screens: ['reason', 'offer', 'confirm'] },
    });
  });

  it('bring somebody past both where the conditions do not exclude each other', () => {
    const flow = flowOf({
      upFront: { when: { onTrial: true }, offers: ['longer'] },
      reasons: [{ id: 'too-expensive', when: { plan: 'pro' }, offers: ['pause'] }],
      offers: {
        longer: { kind: 'extend', of: 'trial', days: 14 },
        pause: { kind: 'pause', months: [1] },
      },
    });
    expect(walkOf(flow).offerScreens).toBe(2);
  });
});
