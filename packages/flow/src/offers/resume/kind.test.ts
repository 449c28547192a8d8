import { describe, expect, it } from 'vitest';
import { resolve } from '../../eligibility/resolve.ts';
import { readFlow } from '../../schema/read-flow.ts';
import { factsOf } from '../../testing/facts.ts';
import { flowOf } from '../../testing/flow-of.ts';
import { contextOf, given, linesOf } from '../../testing/given.ts';

const paused = (changes: Partial<Parameters<typeof factsOf>[0] & object>['subscription'] = {}) =>
  factsOf({ subscription: { status: 'paused', pausedUntil: '2027-03-10T09:00:00Z', ...changes } });
const offer = { kind: 'resume' } as const;

it('ends a pause before its day, and says what is charged when', () => {
  const again = given(offer, paused());
  expect(again.offer?.choices[0]?.command).toEqual({
    kind: 'resume',
    nextChargeAt: '2026-12-10T09:00:00.000Z',
  });
  expect(again.view?.choices[0]?.accept).toBe('Start again now');
  expect(linesOf(again)).toEqual([
    'Next charge: £24 on 10\u00a0December 2026',
    'Price after that: £24 a month',
    'To cancel: at any time, on this page',
  ]);
});

it('charges on the day it starts again where the paid period has ended', () =>
  expect(linesOf(given(offer, paused({ currentPeriodEnd: '2026-10-10T09:00:00Z' })))[0]).toBe(
    'Next charge: £24 on 22\u00a0November 2026',
  ));

it.each([
  ['is not paused', factsOf(), 'a subscription that is active need not start again'],
  [
    'is paid for good',
    paused({ currentPeriodEnd: '9999-12-31T00:00:00Z' }),
    'the subscription is paid for good, and no charge follows',
  ],
])('is nothing for a subscription that %s', (_what, facts, why) =>
  expect(given(offer, facts).trace).toMatchObject({ given: false, why }),
);

describe('in a flow', () => {
  const flow = flowOf({ reasons: [{ id: 'other' }], offers: { again: offer } });

  it('is named beside what is said of the pause, and no reason leads to it', () => {
    const { view, commands, trace, reasons } = resolve(flow, paused(), contextOf());
    expect(view.standing?.resume).toBe('again');
    expect(view.offers.again?.kind).toBe('resume');
    expect(Object.keys(commands)).toEqual(['again']);
    expect(reasons).toEqual([{ id: 'other', offers: [] }]);
    expect(trace).toEqual([{ offer: 'again', given: true, code: 'given', why: 'eligible', reasons: [] }]);
  });

  it('is not there for anybody else', () => {
    const { view, commands } = resolve(flow, factsOf(), contextOf());
    expect([view.standing, view.offers, commands]).toEqual([undefined, {}, {}]);
  });

  it('keeps to its condition like every offer', () => {
    const narrow = flowOf({
      reasons: [{ id: 'other' }],
      offers: { again: { ...offer, when: { plan: 'team' } } },
    });
    expect(resolve(narrow, paused(), contextOf()).view.standing?.resume).toBeUndefined();
  });

  it('is not called unused', () => {
    const { problems } = readFlow(
      JSON.stringify({ schemaVersion: 1, id: 'a', reasons: [{ id: 'other' }], offers: { again: offer } }),
    );
    expect(problems.filter(({ code }) => code === 'offer_unused')).toEqual([]);
  });
});
