import type { FlowInput } from '@partwell/flow/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, factsOf, manage, start, startWorld, type World } from '../testing/index.ts';
import { recoverActions } from './recover-actions.ts';

/** 20 % off three charges of $29.00 gives away $17.40. */
const WORTH = 1740;
const flow: FlowInput = {
  schemaVersion: 1,
  id: 'test',
  reasons: [{ id: 'too-expensive', offers: ['deal', 'pause', 'basic'] }],
  offers: {
    deal: { kind: 'discount', percentOff: 20, months: 3 },
    pause: { kind: 'pause', months: [3] },
    basic: { kind: 'downgrade', plans: ['basic'] },
  },
  limits: { discountBudget: { USD: 10 * WORTH + 1 } },
};
const deal = { offer: 'deal', choice: 'only' };
const DAY = 24 * 3600 * 1000;

const worlds: World[] = [];
const worldWith = async (...flows: FlowInput[]) => {
  const world = await startWorld({ flows });
  worlds.push(world);
  return world;
};
afterAll(() => Promise.all(worlds.map((world) => world.close())));

const toNextMonth = (world: World) => {
  const now = world.clock.now();
  world.clock.advance(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, 12) - now.getTime());
};
const take = async (world: World, name: string) =>
  (await accept(world, await start(world, name), deal)).status;

describe('a discount budget', () => {
  let world: World;
  beforeAll(async () => {
    world = await worldWith(flow);
  });

  it('that holds ten is given to ten of fifty who accept at once, and is fresh in the next month', async () => {
    // Fifty at once on a busy machine: nobody's time may run out.
    const patient = { executorTimeoutMillis: 20_000, ports: () => ({ patienceMillis: 20_000 }) };
    const world = await startWorld({ flows: [flow], ...patient });
    worlds.push(world);
    toNextMonth(world);
    const people = Array.from({ length: 50 }, (_, index) => `many-${index}`);
    const sessions = await Promise.all(people.map((name) => start(world, name)));
    expect(sessions.every(({ offers }) => offers.deal)).toBe(true);
    const answers = await Promise.all(sessions.map((session) => accept(world, session, deal)));
    const refused = answers.filter(({ status }) => status === 409);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(refused).toHaveLength(40);
    expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['offer_not_eligible']));
    expect(world.host.ledger).toHaveLength(10);

    expect((await start(world, 'after')).offers).not.toHaveProperty('deal');
    toNextMonth(world);
    expect(await take(world, 'fresh')).toBe(200);
  });

  it('is not touched by what is moved or made smaller', async () => {
    toNextMonth(world);
    for (let index = 0; index < 12; index += 1) {
      const session = await start(world, `moved-${index}`);
      const asked =
        index % 2 ? { offer: 'pause', choice: 'months-3' } : { offer: 'basic', choice: 'plan-basic' };
      expect((await accept(world, session, asked)).status).toBe(200);
    }
    expect(await take(world, 'still')).toBe(200);
  });

  it('gets back what the executor refused, and keeps what nobody knows the end of', async () => {
    toNextMonth(world);
    for (let index = 0; index < 9; index += 1) await take(world, `nine-${index}`);
    world.host.script('refuse');
    expect(await take(world, 'refused')).toBe(409);
    world.host.script('hang');
    const held = await start(world, 'held');
    expect((await accept(world, held, deal)).status).toBe(202);
    expect((await start(world, 'late')).offers).not.toHaveProperty('deal');

    world.clock.advance(120_000);
    world.host.script('refuse');
    await recoverActions(world.context.ports, world.context.runner);
    expect((await manage(world, held.id)).body.actions[0].status).toBe('refused');
    expect(await take(world, 'tenth')).toBe(200);
  });

  it('is each flow’s own, in each currency, over all versions of it', async () => {
    const small = { ...flow, limits: { discountBudget: { USD: WORTH } } };
    const before = await worldWith(small, { ...small, id: 'teams', when: { plan: 'team' } });
    const euros = factsOf('euros');
    const team = factsOf('team');
    expect(await take(before, 'one')).toBe(200);
    expect((await start(before, 'two')).offers).not.toHaveProperty('deal');
    const inTeam = { ...team, subscription: { ...team.subscription, plan: 'team' } };
    expect((await start(before, 'team', { facts: inTeam })).offers).toHaveProperty('deal');
    const price = { amount: 2900, currency: 'EUR' };
    const inEuros = { ...euros, subscription: { ...euros.subscription, price } };
    expect((await start(before, 'euros', { facts: inEuros })).offers).toHaveProperty('deal');

    worlds.splice(worlds.indexOf(before), 1);
    const after = await before.restart({ flows: [{ ...small, defaultLocale: 'sv' }] });
    worlds.push(after);
    expect((await start(after, 'three')).offers).not.toHaveProperty('deal');
  });
});

describe('an offer that was presented before its limit', () => {
  /** The same session under the version of the flow that was published second. */
  const under = async (limited: FlowInput) => {
    const before = await worldWith(flow);
    const session = await start(before, 'stale');
    worlds.splice(worlds.indexOf(before), 1);
    const world = await before.restart({ flows: [limited] });
    worlds.push(world);
    await world.database.query('update sessions set flow_version = 2');
    return { world, session };
  };

  it.each<[string, FlowInput]>([
    ['the margin floor', { ...flow, limits: { marginFloorPercent: 96 } }],
    [
      'the age of the subscription',
      {
        ...flow,
        offers: { ...flow.offers, deal: { kind: 'discount', percentOff: 20, months: 3, minAgeDays: 3650 } },
      },
    ],
  ])('is refused by %s', async (_what, limited) => {
    const { world, session } = await under(limited);
    expect(session.offers).toHaveProperty('deal');
    const answer = await accept(world, session, deal);
    expect([answer.status, answer.body.code]).toEqual([409, 'offer_not_eligible']);
    expect(world.host.ledger).toEqual([]);
    expect((await accept(world, session, { offer: 'pause', choice: 'months-3' })).status).toBe(200);
  });

  it('is refused by a cooldown that began since', async () => {
    const offers = {
      ...flow.offers,
      deal: { kind: 'discount', percentOff: 20, months: 3, cooldownDays: 30 },
    } as const;
    const { world, session } = await under({ ...flow, offers });
    const stored = await world.storage.sessions.find(session.id);
    const other = await start(world, 'other');
    await accept(world, other, deal);
    await world.database.query('update actions set subscription = $1', stored?.subscription ?? '');
    expect((await accept(world, session, deal)).body.code).toBe('offer_not_eligible');
    world.clock.advance(DAY / 2);
    expect((await accept(world, session, { offer: 'pause', choice: 'months-3' })).status).toBe(200);
  });
});

describe('a cooldown', () => {
  /** Two discounts under names of their own, and something of another kind. */
  const twice: FlowInput = {
    ...flow,
    reasons: [{ id: 'too-expensive', offers: ['deal', 'renamed', 'pause'] }],
    offers: {
      deal: { kind: 'discount', percentOff: 20, months: 3 },
      renamed: { kind: 'discount', percentOff: 10, months: 1, cooldownDays: 30 },
      pause: { kind: 'pause', months: [3], cooldownDays: 30 },
    },
    limits: { offersPerScreen: 3 },
  };
  const renamed = { offer: 'renamed', choice: 'only' };
  let world: World;
  beforeAll(async () => {
    world = await worldWith(twice);
  });

  it('holds back another offer of the same kind, and none of another', async () => {
    await take(world, 'kind');
    const next = await start(world, 'kind');
    expect(Object.keys(next.offers)).toEqual(['pause']);
    const { trace } = (await manage(world, next.id)).body;
    expect(trace).toContainEqual(expect.objectContaining({ offer: 'renamed', code: 'cooldown' }));
  });

  it('that began since with another offer of the same kind refuses what was presented before', async () => {
    const session = await start(world, 'presented');
    expect(session.offers).toHaveProperty('renamed');
    await take(world, 'meanwhile');
    await world.database.query(
      "update actions set subscription = 'sub_presented' where subscription = 'sub_meanwhile'",
    );
    const answer = await accept(world, session, renamed);
    expect([answer.status, answer.body.code]).toEqual([409, 'offer_not_eligible']);
    expect((await accept(world, session, { offer: 'pause', choice: 'months-3' })).status).toBe(200);
    expect((await accept(world, await start(world, 'nobody-before'), renamed)).status).toBe(200);
  });
});
