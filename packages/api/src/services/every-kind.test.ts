import type { Command, CustomerFactsInput, FlowInput } from '@partwell/flow/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, cancel, factsOf, manage, start, startWorld, type World } from '../testing/index.ts';

type Given = NonNullable<FlowInput['offers']>[string];

const own = { en: 'Something of our own' };
const offers: Record<string, Given> = {
  'a-pause': { kind: 'pause', months: [2] },
  again: { kind: 'resume' },
  'a-plan': { kind: 'downgrade', plans: ['basic'] },
  'fewer-seats': { kind: 'downgrade', seats: 'in-use' },
  'a-while': { kind: 'discount', percentOff: 20, months: 3 },
  'for-good': { kind: 'discount', amountOff: { USD: 500 }, months: 'forever' },
  'free-months': { kind: 'loyalty', tiers: [{ tenureMonths: 1, freeMonths: 2 }] },
  'kept-price': { kind: 'loyalty', tiers: [{ tenureMonths: 1, keptPriceMonths: 24 }] },
  'a-perk': { kind: 'loyalty', tiers: [{ tenureMonths: 1, perk: { id: 'mooring', name: own } }] },
  'a-credit': { kind: 'credit', amount: { USD: 1000 } },
  longer: { kind: 'extend', days: 14, of: 'period' },
  'a-call': { kind: 'contact', channel: 'callback' },
  'a-calendar': { kind: 'contact', channel: 'calendar', url: 'https://example.com/calendar' },
  'a-page': { kind: 'redirect', url: 'https://example.com/help', name: own },
  'of-our-own': {
    kind: 'custom',
    action: 'passage-plan',
    payload: { hours: 2 },
    title: own,
    body: own,
    accept: own,
    terms: [{ label: own, value: own }],
    done: { title: own, body: own },
    worth: { USD: 4000 },
  },
};
const flow: FlowInput = {
  schemaVersion: 1,
  id: 'every-kind',
  limits: { offersPerScreen: 1 },
  reasons: Object.keys(offers).map((id) => ({ id: `for-${id}`, label: own, offers: [id] })),
  offers,
};
const DAY = 24 * 3600 * 1000;
const withSeats = (name: string): CustomerFactsInput => {
  const { subscription, ...facts } = factsOf(name);
  const seats = { count: 3, inUse: 2, price: { amount: 900, currency: 'USD' } };
  // A price is kept only where a charge falls into the time.
  const currentPeriodEnd = new Date(Date.now() + 30 * DAY).toISOString();
  return { ...facts, subscription: { ...subscription, seats, currentPeriodEnd } };
};

let world: World;
beforeAll(async () => {
  world = await startWorld({ flows: [flow] });
});
afterAll(() => world.close());

const acceptOnly = async (name: string, offer: string) => {
  const session = await start(world, name, { facts: withSeats(name) });
  const choice = session.offers[offer]?.choices[0]?.id ?? '';
  const details = session.offers[offer]?.fields ? { details: { phone: '+1 555 0100' } } : {};
  return { session, answer: await accept(world, session, { offer, choice, ...details }) };
};

describe('an offer of every kind', () => {
  it.each(Object.keys(offers).filter((id) => id !== 'again'))(
    'is carried out, read back and settled: %s',
    async (offer) => {
      const { session, answer } = await acceptOnly(offer, offer);
      expect([answer.status, answer.body.outcome?.offer?.id]).toEqual([200, offer]);
      const [action] = (await manage(world, session.id)).body.actions;
      expect(action.status).toBe('applied');
      expect(world.host.state(`sub_${offer}`).appliedActions).toEqual([action.id]);
    },
  );

  it('is carried out for who is paused, where it is to start again', async () => {
    const facts = withSeats('paused');
    const pausedUntil = new Date(Date.now() + 60 * DAY).toISOString();
    world.host.change('sub_paused', { pausedUntil, status: 'paused' });
    const subscription = { ...facts.subscription, status: 'paused' as const, pausedUntil };
    const session = await start(world, 'paused', { facts: { ...facts, subscription } });
    expect(session.standing).toMatchObject({ state: 'paused', resume: 'again' });
    const answer = await accept(world, session, { offer: 'again', choice: 'only' });
    expect([answer.status, answer.body.outcome.title]).toEqual([200, 'Welcome back']);
    expect(world.host.state('sub_paused')).toMatchObject({ pausedUntil: null, status: 'active' });
  });

  it('makes every kind of command there is', () => {
    const made = new Set<Command['kind']>(world.host.ledger.map(({ command }) => command.kind));
    const all: Record<Exclude<Command['kind'], 'cancel'>, true> = {
      pause: true,
      resume: true,
      change_plan: true,
      change_seats: true,
      discount: true,
      free_months: true,
      credit: true,
      keep_price: true,
      perk: true,
      extend: true,
      contact: true,
      redirect: true,
      custom: true,
    };
    expect([...made].sort()).toEqual(Object.keys(all).sort());
  });
});

describe('the way out afterwards', () => {
  it.each(['a-call', 'a-page'])('stays as it was where nothing changed: %s', async (offer) => {
    const { session } = await acceptOnly(`then-${offer}`, offer);
    expect((await cancel(world, session)).body.outcome.outcome).toBe('canceled');
  });

  it('asks the host nothing for a page after an offer that changed something', async () => {
    await acceptOnly('reads', 'a-credit');
    const readings = () => world.host.calls.filter(({ type }) => type === 'subscription.read').length;
    const before = readings();
    expect((await acceptOnly('reads', 'a-page')).answer.status).toBe(200);
    expect(readings()).toBe(before);
  });

  it('gives nothing on a date that is no longer the end of the paid period', async () => {
    await acceptOnly('moved', 'longer');
    const { answer } = await acceptOnly('moved', 'a-pause');
    expect(answer.body.code).toBe('offer_not_eligible');
  });
});
