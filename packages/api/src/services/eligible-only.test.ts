// Whatever is asked for, in whatever order and with whatever added to it: the host is only ever asked for what the
// flow gives that customer, as worked out here from the document that was published and the facts that were signed.
import { resolve } from '@partwell/flow/eligibility';
import {
  type Command,
  type CustomerFactsInput,
  customerFacts,
  type Flow,
  parseFlow,
  type SessionView,
} from '@partwell/flow/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accept, asHost, cancel, events, factsOf, start, startWorld, type World } from '../testing/index.ts';

/** One in which most orders of calls come up that matter; each run has its own flow, customers and calls. */
const RUNS = { numRuns: 30, seed: 20_261 };

const when = fc.option(
  fc.oneof(
    fc.record({ plan: fc.constantFrom('pro', 'team') }),
    fc.record({ country: fc.record({ $in: fc.constantFrom(['US'], ['DE'], ['US', 'DE']) }) }),
    fc.record({ tenureMonths: fc.record({ $gte: fc.constantFrom(1, 24, 90) }) }),
    fc.record({ $not: fc.record({ interval: fc.constant('year') }) }),
  ),
  { nil: undefined },
);
const percentOff = fc.integer({ min: 5, max: 60 });
const months = fc.integer({ min: 1, max: 6 });

/** Every kind whose command could be worth something to somebody it is not for. */
const offers = fc.record({
  pause: fc.record({
    kind: fc.constant('pause'),
    months: fc.uniqueArray(months, { minLength: 1, maxLength: 3 }),
    when,
  }),
  basic: fc.record({ kind: fc.constant('downgrade'), plans: fc.constant(['basic']), when }),
  deal: fc.record({ kind: fc.constant('discount'), percentOff, months, when }),
  loyalty: fc.record({
    kind: fc.constant('loyalty'),
    tiers: fc.tuple(months).map(([free]) => [{ tenureMonths: 12, freeMonths: free }]),
    when,
  }),
  talk: fc.record({
    kind: fc.constant('contact'),
    channel: fc.constant('callback'),
    slots: fc.constant(['morning']),
    when,
  }),
});
const offerIds = ['pause', 'basic', 'deal', 'loyalty', 'talk'];

const facts = fc.record({
  plan: fc.constantFrom('pro', 'team', 'basic'),
  amount: fc.constantFrom(2900, 2900, 900),
  interval: fc.constantFrom('month', 'year'),
  country: fc.constantFrom('US', 'DE'),
  startedAt: fc.constantFrom('2020-01-20T08:00:00Z', '2025-06-01T08:00:00Z'),
});
type Facts = typeof facts extends fc.Arbitrary<infer T> ? T : never;

const which = fc.nat({ max: 3 });
/** An offer with a choice of its own, and now and then with any other. */
const asked = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        ['pause', 'months-1'],
        ['pause', 'months-2'],
        ['basic', 'plan-basic'],
        ['deal', 'only'],
      ],
      ...[
        ['loyalty', 'tier-12'],
        ['talk', 'slot-morning'],
      ],
    ),
  },
  fc.tuple(
    fc.constantFrom(...offerIds, 'else', '__proto__'),
    fc.constantFrom('only', 'months-1', 'months-24', 'plan-basic', 'plan-free', 'tier-12', 'constructor'),
  ),
) as fc.Arbitrary<[offer: string, choice: string]>;
const call = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('accept' as const),
      session: which,
      asked,
      /** Of which session the secret is. */
      secret: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, which),
      /** What a browser has no say in. */
      added: fc.oneof(
        { weight: 5, arbitrary: fc.constant({}) },
        fc.constantFrom<object>({ percentOff: 100 }, { amount: 0 }, { plan: 'free' }, { coupon: 'ALL' }),
        fc.constant({ command: { kind: 'discount', percentOff: 100 } }),
        fc.constantFrom<object>(
          { session: 'ses_1' },
          { subscription: 'sub_1' },
          { details: { plan: 'free' } },
        ),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('cancel' as const), session: which, secret: which }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('answer' as const), session: which }) },
  // A later token of the same subscription, which says something else about it.
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('again' as const), customer: fc.nat({ max: 1 }), facts }),
  },
);

interface Begun {
  readonly view: SessionView;
  readonly subscription: string;
  /** Offer, choice, command: worked out here. */
  readonly given: Readonly<Record<string, Readonly<Record<string, Command>>>>;
}

const signed = (name: string, run: number, said: Facts): CustomerFactsInput => {
  const { customer, subscription, plans } = factsOf(name);
  const { amount, country, ...rest } = said;
  return {
    customer: { ...customer, country, traits: { run } },
    subscription: { ...subscription, ...rest, price: { amount, currency: 'USD' } },
    plans: plans ?? [],
  };
};

let world: World;
beforeAll(async () => {
  const plenty = { burst: 100_000, perSecond: 1 };
  world = await startWorld({
    ports: () => ({ limits: { manage: plenty, start: plenty, customer: plenty } }),
  });
});
afterAll(() => world.close());

let runs = 0;
const seen = { carriedOut: new Set<string>(), refused: new Set<string>() };

/** A flow that is for the customers of one run alone. */
const publish = async (run: number, wanted: object): Promise<Flow> => {
  const id = `any-${run}`;
  const source = JSON.stringify({
    ...{ schemaVersion: 1, id, profiles: ['default'], when: { 'traits.run': run } },
    ...{ reasons: [{ id: 'too-expensive', offers: offerIds }, { id: 'other' }], offers: wanted },
  });
  const answer = await asHost(world, 'POST', `/v1/flows/${id}/publish`, { source });
  const parsed = parseFlow(source);
  if (answer.status !== 200 || !parsed.ok) throw new Error(JSON.stringify(answer.body));
  return parsed.flow;
};

it('the host’s ledger holds nothing but what its customers were eligible for and asked for themselves', async () => {
  const property = fc.asyncProperty(
    offers,
    fc.tuple(facts, facts),
    fc.array(call, { minLength: 6, maxLength: 14 }),
    async (wanted, customers, calls) => {
      const run = ++runs;
      const flow = await publish(run, wanted);
      const begun: Begun[] = [];
      const begin = async (customer: number, said: Facts): Promise<void> => {
        const name = `run-${run}-${customer}`;
        const input = signed(name, run, said);
        const view = await start(world, name, { facts: input });
        const context = {
          now: world.clock.now().toISOString(),
          timeZone: 'America/New_York',
          cooldown: () => false,
        };
        const { commands } = resolve(flow, customerFacts.parse(input), context);
        begun.push({ view, subscription: input.subscription.id, given: commands });
      };
      for (const [index, said] of customers.entries()) await begin(index, said);

      const allowed = new Map<string, Command[]>();
      const allow = (of: Begun, command: Command | undefined) => {
        if (command) allowed.set(of.subscription, [...(allowed.get(of.subscription) ?? []), command]);
      };
      for (const wish of calls) {
        const of = begun['session' in wish ? wish.session % begun.length : 0] as Begun;
        if (wish.type === 'again') await begin(wish.customer, wish.facts).catch(() => undefined);
        else if (wish.type === 'answer') {
          const answer = { reason: 'too-expensive' };
          await events(world, of.view, {
            id: `event-${run}`,
            type: 'reason.answered',
            step: 'reason',
            answer,
          });
        } else {
          const { secret } = (begun[(wish.secret ?? wish.session) % begun.length] as Begun).view;
          const isTheirs = secret === of.view.secret;
          if (wish.type === 'cancel') {
            const { status } = await cancel(world, { ...of.view, secret });
            if (isTheirs) allow(of, { kind: 'cancel', at: '' });
            else expect(status).toBe(401);
            continue;
          }
          const { added } = wish;
          const [offer, choice] = wish.asked;
          const details = offer === 'talk' ? { details: { phone: '+1 555 0100' } } : {};
          const answer = await accept(world, { ...of.view, secret }, { offer, choice, ...details, ...added });
          const isTampered = !isTheirs || Object.keys(added).length > 0;
          if (isTampered) expect(answer.status).toBeGreaterThanOrEqual(400);
          else allow(of, Object.hasOwn(of.given, offer) ? of.given[offer]?.[choice] : undefined);
          if (answer.status === 200) seen.carriedOut.add(offer);
          else seen.refused.add(String(answer.body.code));
        }
      }
      for (const { subscription, command } of world.host.ledger.filter(({ customer }) =>
        customer.startsWith(`cus_run-${run}-`),
      )) {
        const { phone: _phone, ...asked } = command as Command & { phone?: string };
        const same = command.kind === 'cancel' ? { kind: 'cancel', at: '' } : asked;
        expect(allowed.get(subscription) ?? []).toContainEqual(same);
      }
    },
  );
  await fc.assert(property, RUNS);
  // Runs in which nobody is given anything, or nobody is refused, prove little.
  expect([...seen.carriedOut].sort()).toEqual([...offerIds].sort());
  for (const code of [
    'offer_unknown',
    'choice_unknown',
    'unexpected_field',
    'session_secret_invalid',
    'already_accepted',
  ])
    expect(seen.refused).toContain(code);
});
