import { describe, expect, it } from 'vitest';
import type { Command, SubscriptionState } from '../schema/command.ts';
import { isApplied } from './index.ts';

const state: SubscriptionState = {
  id: 'sub_1',
  status: 'active',
  plan: 'pro',
  price: { amount: 2400, currency: 'GBP' },
  interval: 'month',
  currentPeriodEnd: '2026-12-10T09:00:00.000Z',
  nextChargeAt: '2027-02-10T09:00:00.000Z',
  cancelAt: '2026-12-10T09:00:00.000Z',
  pausedUntil: '2027-02-10T09:00:00Z',
  scheduledPlan: { plan: 'basic', price: { amount: 800, currency: 'GBP' }, at: '2026-12-10T09:00:00.000Z' },
  discount: { percentOff: 20, charges: 3, until: '2027-03-10T09:00:00.000Z' },
  appliedActions: ['act_1'],
};

const cases: [Command, Partial<SubscriptionState>][] = [
  [
    { kind: 'pause', months: 2, from: '2026-12-10T09:00:00.000Z', resumesAt: '2027-02-10T09:00:00.000Z' },
    { pausedUntil: '2027-03-10T09:00:00.000Z' },
  ],
  [
    {
      kind: 'change_plan',
      plan: 'basic',
      price: { amount: 800, currency: 'GBP' },
      interval: 'month',
      at: '2026-12-10T09:00:00.000Z',
    },
    {
      scheduledPlan: {
        plan: 'basic',
        price: { amount: 900, currency: 'GBP' },
        at: '2026-12-10T09:00:00.000Z',
      },
    },
  ],
  [
    {
      kind: 'discount',
      percentOff: 20,
      charges: 3,
      from: '2026-12-10T09:00:00.000Z',
      until: '2027-03-10T09:00:00.000Z',
    },
    { discount: { percentOff: 10, charges: 3, until: '2027-03-10T09:00:00.000Z' } },
  ],
  [
    { kind: 'free_months', months: 2, nextChargeAt: '2027-02-10T09:00:00.000Z' },
    { nextChargeAt: '2026-12-10T09:00:00.000Z' },
  ],
  [{ kind: 'cancel', at: '2026-12-10T09:00:00.000Z' }, { cancelAt: null }],
];

describe.each(cases)('$kind', (command, other) => {
  it('is applied when its id and its end state are read back', () =>
    expect(isApplied(command, state, 'act_1')).toBe(true));
  it('is not applied when its id is missing', () => expect(isApplied(command, state, 'act_2')).toBe(false));
  it('is not applied when something else was done', () =>
    expect(isApplied(command, { ...state, ...other }, 'act_1')).toBe(false));
});

describe('resume', () => {
  const command: Command = { kind: 'resume', nextChargeAt: '2026-12-10T09:00:00.000Z' };
  it.each<[string, Partial<SubscriptionState>, boolean]>([
    ['is applied when nothing is paused any more', { pausedUntil: null }, true],
    ['is not applied while a day to start again is known', {}, false],
    ['is not applied while it is paused without one', { pausedUntil: null, status: 'paused' }, false],
  ])('%s', (_what, changes, applied) =>
    expect(isApplied(command, { ...state, ...changes }, 'act_1')).toBe(applied),
  );
});
