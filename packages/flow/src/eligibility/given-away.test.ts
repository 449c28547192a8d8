import { expect, it } from 'vitest';
import { factsOf, NOW } from '../testing/facts.ts';
import { flowOf } from '../testing/flow-of.ts';
import { givenAway } from './given-away.ts';
import { resolve } from './resolve.ts';

const flow = flowOf();
const resolution = resolve(flow, factsOf(), { now: NOW, timeZone: 'UTC', cooldown: () => false });

it('is what a gift saves the customer', () => {
  expect(givenAway(flow, resolution, 'loyalty', 'tier-12')).toEqual({ amount: 1440, currency: 'GBP' });
});

it('is nothing for what is made smaller, moved, not given or not there', () => {
  const all = [
    ['basic', 'plan-basic'],
    ['pause', 'months-1'],
    ['less', 'only'],
    ['loyalty', 'tier-36'],
    ['toString', 'only'],
  ] as const;
  for (const [offer, choice] of all) expect(givenAway(flow, resolution, offer, choice)).toBeUndefined();
});
