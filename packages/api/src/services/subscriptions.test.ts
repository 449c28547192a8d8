import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  cancel,
  factsOf,
  manage,
  signToken,
  start,
  startWith,
  startWorld,
  view,
  type World,
} from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Somebody with two subscriptions; `name` is about to leave the first. */
const withCharts = (name: string) => {
  const { subscription, ...facts } = factsOf(name);
  const charts = { ...subscription, id: `sub_${name}_charts`, plan: 'charts', planName: 'Charts' };
  return { ...facts, subscription, otherSubscriptions: [charts] };
};
const tokenOf = (name: string, claims = {}) =>
  signToken(withCharts(name), {
    now: world.clock.now(),
    claims: { otherSubscriptions: withCharts(name).otherSubscriptions, ...claims },
  });
const charts = (name: string) => ({ subscription: `sub_${name}_charts` });

describe('a token with several subscriptions', () => {
  it('is about the first where nothing is said, and else about the one that is named', async () => {
    const token = await tokenOf('named');
    const [first, named] = [await startWith(world, token), await startWith(world, token, charts('named'))];
    expect([first.status, named.status]).toEqual([201, 201]);
    expect((await manage(world, first.body.id)).body.subscription).toBe('sub_named');
    expect((await manage(world, named.body.id)).body.subscription).toBe('sub_named_charts');
    expect(named.body.confirm.effects.join(' ')).toContain('Charts');
  });

  it('resumes the one session it has of each', async () => {
    const token = await tokenOf('each');
    const ids = [];
    for (const extra of [{}, charts('each'), {}, charts('each'), { subscription: 'sub_each' }]) {
      ids.push((await startWith(world, token, extra)).body.id);
    }
    expect(new Set(ids).size).toBe(2);
    expect([ids[2], ids[3], ids[4]]).toEqual([ids[0], ids[1], ids[0]]);
  });

  it('refuses a subscription it does not name', async () => {
    const answer = await startWith(world, await tokenOf('strange'), { subscription: 'sub_of_somebody' });
    expect([answer.status, answer.body.code]).toEqual([422, 'subscription_unknown']);
  });

  it('whose `jti` was used by another token is refused for every one of them', async () => {
    const jti = 'the-same-one-again';
    await startWith(world, await tokenOf('jti', { jti }));
    const other = await tokenOf('jti-2', { jti });
    for (const extra of [{}, charts('jti-2')]) {
      expect((await startWith(world, other, extra)).body.code).toBe('token_reused');
    }
  });

  it('cancels only the one that is meant', async () => {
    const token = await tokenOf('one');
    const [main, other] = [await startWith(world, token), await startWith(world, token, charts('one'))];
    expect((await cancel(world, other.body)).status).toBe(200);
    expect(world.host.state('sub_one_charts').cancelAt).not.toBeNull();
    expect(world.host.state('sub_one').cancelAt).toBeNull();
    expect((await accept(world, main.body, { offer: 'pause', choice: 'months-1' })).status).toBe(200);
    expect((await view(world, other.body)).body.status).toBe('canceled');
  });

  it('shares the open session of a subscription with every other token about it', async () => {
    const named = await startWith(world, await tokenOf('shared'), charts('shared'));
    const [only] = withCharts('shared').otherSubscriptions;
    if (!only) throw new Error('There are charts.');
    const alone = await start(world, 'shared', { facts: { ...factsOf('shared'), subscription: only } });
    expect(alone.id).toBe(named.body.id);
  });
});
