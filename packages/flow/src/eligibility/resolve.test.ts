import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reducedPrice } from '../commands/reduced-price.ts';
import { factsOf, NOW } from '../testing/facts.ts';
import { flowOf } from '../testing/flow-of.ts';
import { commandFor } from './command-for.ts';
import type { ResolveContext } from './resolution.ts';
import { resolve } from './resolve.ts';

const context: ResolveContext = { now: NOW, timeZone: 'UTC', cooldown: () => false };
const whyNot = (resolution: ReturnType<typeof resolve>, offer: string) =>
  resolution.trace.find((entry) => entry.offer === offer)?.why;

describe('pause', () => {
  const { view, commands } = resolve(flowOf(), factsOf(), context);

  it('begins when the paid period ends and resumes months later', () =>
    expect(commands.pause?.['months-2']).toEqual({
      kind: 'pause',
      months: 2,
      from: '2026-12-10T09:00:00.000Z',
      resumesAt: '2027-02-10T09:00:00.000Z',
      remindAt: '2027-02-03T09:00:00.000Z',
    }));

  it('tells resume date, price then and reminder beside each choice', () =>
    expect(view.offers.pause?.choices[1]?.terms.map(({ id, value }) => [id, value])).toEqual([
      ['from', '10\u00a0December 2026'],
      ['during', '£0'],
      ['resumes', '10\u00a0February 2027'],
      ['price', '£24 a month'],
      ['reminder', 'on 3\u00a0February 2027'],
      ['cancel', 'at any time, on this page'],
    ]));

  it('is not given on trial', () =>
    expect(
      whyNot(resolve(flowOf(), factsOf({ subscription: { status: 'trialing' } }), context), 'pause'),
    ).toBe('a subscription that is trialing cannot be paused'));

  it('ends on the last day of a shorter month', () => {
    const facts = factsOf({ subscription: { currentPeriodEnd: '2026-12-31T09:00:00.000Z' } });
    expect(resolve(flowOf(), facts, context).commands.pause?.['months-2']).toMatchObject({
      resumesAt: '2027-02-28T09:00:00.000Z',
    });
  });
});

describe('downgrade', () => {
  it('takes name and price from the customer token', () =>
    expect(resolve(flowOf(), factsOf(), context).view.offers.basic?.choices[0]).toMatchObject({
      id: 'plan-basic',
      label: 'Basic',
      accept: 'Switch to Basic',
      highlight: '£8 a month',
    }));

  it.each([
    [
      'dearer',
      { id: 'basic', name: 'B', price: { amount: 2500, currency: 'GBP' }, interval: 'month' as const },
    ],
    [
      'as dear',
      { id: 'basic', name: 'B', price: { amount: 2400, currency: 'GBP' }, interval: 'month' as const },
    ],
    [
      'in another currency',
      { id: 'basic', name: 'B', price: { amount: 1, currency: 'USD' }, interval: 'month' as const },
    ],
    [
      'a longer commitment',
      { id: 'basic', name: 'B', price: { amount: 2000, currency: 'GBP' }, interval: 'year' as const },
    ],
  ])('leaves out a plan that is %s', (_name, plan) =>
    expect(resolve(flowOf(), factsOf({ plans: [plan] }), context).view.offers.basic).toBeUndefined(),
  );
});

describe('discount and loyalty', () => {
  it('gives the highest tier that was reached', () => {
    const facts = factsOf({ subscription: { startedAt: '2022-01-01T00:00:00.000Z' } });
    expect(resolve(flowOf(), facts, context).commands.loyalty).toEqual({
      'tier-36': { kind: 'free_months', months: 2, nextChargeAt: '2027-02-10T09:00:00.000Z' },
    });
  });

  it('says from when loyalty begins', () => {
    const facts = factsOf({ subscription: { startedAt: '2026-10-01T00:00:00.000Z' } });
    expect(whyNot(resolve(flowOf(), facts, context), 'loyalty')).toBe(
      'it begins at 12 months, and this customer has been here for 1',
    );
  });

  it('does not stack on a running discount', () =>
    expect(
      whyNot(
        resolve(flowOf(), factsOf({ subscription: { discount: { percentOff: 10 } } }), context),
        'loyalty',
      ),
    ).toBe('the subscription has a discount already, and discounts do not stack'));

  it('does not promise three months to somebody who is charged yearly', () =>
    expect(whyNot(resolve(flowOf(), factsOf({ subscription: { interval: 'year' } }), context), 'less')).toBe(
      '3 months do not fit a subscription that is charged yearly',
    ));

  it('tells the next charge and the price after', () =>
    expect(resolve(flowOf(), factsOf(), context).view.offers.loyalty?.choices[0]?.terms).toContainEqual({
      id: 'next-charge',
      label: 'Next charge',
      value: '£19.20 on 10\u00a0December 2026',
      end: true,
    }));

  it('waits for its cooldown', () => {
    const flow = flowOf({
      offers: { pause: { kind: 'pause', months: [1], cooldownDays: 180 } },
      reasons: [{ id: 'other', offers: ['pause'] }],
    });
    const resolution = resolve(flow, factsOf(), {
      ...context,
      cooldown: (offer, _kind, days) => offer === 'pause' && days === 180,
    });
    expect(whyNot(resolution, 'pause')).toBe('it was accepted within the last 180 days');
  });
});

describe('conditions', () => {
  const flow = (when: Record<string, unknown>) =>
    flowOf({
      offers: { pause: { kind: 'pause', months: [1], when } },
      reasons: [{ id: 'other', offers: ['pause'] }],
    });

  it('gives an offer where its condition holds', () =>
    expect(resolve(flow({ tenureMonths: { $gte: 14 } }), factsOf(), context).view.offers).toHaveProperty(
      'pause',
    ));

  it('fails closed on a value that is not known, and names it', () =>
    expect(whyNot(resolve(flow({ 'traits.seats': { $ne: 5 } }), factsOf(), context), 'pause')).toBe(
      'its condition needs `traits.seats`, which is not known of this customer',
    ));

  it('asks for absence with $exists', () =>
    expect(
      resolve(flow({ 'traits.seats': { $exists: false } }), factsOf(), context).view.offers,
    ).toHaveProperty('pause'));

  it.each([
    [{ $exists: false, $lte: 0.5 }, false],
    [{ $lt: 1, $not: { $exists: true } }, false],
    [{ $exists: false, $not: { $gt: 1 } }, false],
    [{ $not: { $exists: true, $gte: 3 } }, true],
    [{ $exists: false, $ne: 5 }, true],
  ])('does not take what is not known for 0: %j', (test, isGiven) =>
    expect('pause' in resolve(flow({ 'traits.seats': test }), factsOf(), context).view.offers).toBe(isGiven),
  );

  it('accounts for every offer in the trace', () =>
    expect(
      resolve(flowOf(), factsOf(), context)
        .trace.map(({ offer }) => offer)
        .sort(),
    ).toEqual(Object.keys(flowOf().offers).sort()));
});

describe('words', () => {
  it.each([
    ['en-US', 'Cancel subscription', 'Thank you for 14 months with us, James.'],
    ['de-AT', 'Abo kündigen', 'Danke für 14 Monate mit uns, James.'],
    ['sv', 'Säg upp prenumerationen', 'Tack för 14 månader tillsammans, James.'],
    ['xx-nonsense-!', 'Cancel subscription', 'Thank you for 14 months with us, James.'],
  ])('speaks %s', (locale, leave, thanks) => {
    const { view } = resolve(flowOf(), factsOf({ customer: { locale } }), context);
    expect([view.texts['action.leave'], view.thanks?.title]).toEqual([leave, thanks]);
  });

  it('never shows a placeholder for a name it does not know', () => {
    const { customer, ...facts } = factsOf();
    const { name: _name, ...nameless } = customer;
    const flow = flowOf({ thanks: { title: { en: 'Thank you, {name}!' } } });
    expect(resolve(flow, { ...facts, customer: nameless }, context).view.thanks?.title).toBe(
      'Thank you for 14 months with us.',
    );
  });

  it('says dates in the customer’s own zone', () => {
    const facts = factsOf({
      customer: { timeZone: 'Pacific/Auckland' },
      subscription: { currentPeriodEnd: '2026-12-10T23:00:00.000Z' },
    });
    expect(resolve(flowOf(), facts, context).view.confirm.effects[0]).toBe(
      'You keep Pro until 11\u00a0December 2026.',
    );
  });

  it('says dates in the browser’s zone where the customer’s is unknown', () => {
    const facts = factsOf({
      customer: { timeZone: 'Mars/Olympus' },
      subscription: { currentPeriodEnd: '2026-12-10T23:00:00.000Z' },
    });
    const { view } = resolve(flowOf(), facts, { ...context, timeZone: 'Europe/Berlin' });
    expect(view.confirm.effects[0]).toBe('You keep Pro until 11\u00a0December 2026.');
  });

  it('speaks of a membership where that is what is left', () =>
    expect(resolve(flowOf({ subject: 'membership' }), factsOf(), context).view.texts['action.leave']).toBe(
      'Cancel membership',
    ));

  it('thanks nobody for no time at all', () =>
    expect(
      resolve(flowOf(), factsOf({ subscription: { startedAt: NOW } }), context).view.thanks,
    ).toBeUndefined());
});

describe('what may be accepted', () => {
  const { view, commands } = resolve(flowOf(), factsOf(), context);
  const presented = { offers: view.offers, commands };

  it('carries out the choice that was made', () =>
    expect(commandFor(presented, 'pause', 'months-3')).toMatchObject({ ok: true, command: { months: 3 } }));

  it.each([
    ['an offer that was not presented', 'less', 'only', {}, 'offer_unknown'],
    ['an inherited name', 'constructor', 'only', {}, 'offer_unknown'],
    ['a choice that was not presented', 'pause', 'months-12', {}, 'choice_unknown'],
    ['details that were not asked for', 'pause', 'months-1', { phone: '1' }, 'details_invalid'],
    ['a missing phone number', 'talk', 'slot-morning', {}, 'details_invalid'],
    ['an endless phone number', 'talk', 'slot-morning', { phone: '1'.repeat(41) }, 'details_invalid'],
  ])('refuses %s', (_name, offer, choice, details, code) =>
    expect(commandFor(presented, offer, choice, details)).toMatchObject({ ok: false, code }),
  );

  it('takes the phone number for a call', () =>
    expect(commandFor(presented, 'talk', 'slot-morning', { phone: ' 0123 ' })).toEqual({
      ok: true,
      command: { kind: 'contact', channel: 'callback', slot: 'morning', phone: '0123' },
    }));
});

describe('for any customer', () => {
  const anyFacts = fc
    .record({
      amount: fc.integer({ min: 0, max: 10_000_000 }),
      currency: fc.constantFrom('GBP', 'JPY', 'SEK', 'KWD'),
      interval: fc.constantFrom('month' as const, 'year' as const),
      status: fc.constantFrom('trialing' as const, 'active' as const, 'paused' as const, 'canceled' as const),
      months: fc.integer({ min: 0, max: 200 }),
      basic: fc.integer({ min: 0, max: 10_000_000 }),
    })
    .map(({ amount, currency, interval, status, months, basic }) =>
      factsOf({
        subscription: {
          price: { amount, currency },
          interval,
          status,
          startedAt: new Date(Date.UTC(2026, 10 - months, 1)).toISOString(),
        },
        plans: [{ id: 'basic', name: 'Basic', price: { amount: basic, currency }, interval }],
      }),
    );

  it('no offer raises the price, and none is given twice to the trace', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { commands, trace, view } = resolve(flowOf(), facts, context);
        for (const command of Object.values(commands).flatMap((choices) => Object.values(choices))) {
          if (command.kind === 'change_plan')
            expect(command.price.amount).toBeLessThan(facts.subscription.price.amount);
          if (command.kind === 'discount') {
            const after = reducedPrice(facts.subscription.price, command).amount;
            expect(after).toBeLessThanOrEqual(facts.subscription.price.amount);
            expect(Number.isInteger(after)).toBe(true);
          }
        }
        expect(
          trace
            .filter((entry) => entry.given)
            .map((entry) => entry.offer)
            .sort(),
        ).toEqual(Object.keys(view.offers).sort());
      }),
    );
  });

  it('the same question has the same answer', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(resolve(flowOf(), facts, context)).toEqual(resolve(flowOf(), facts, context));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a paid period that has ended', () => {
  const facts = factsOf({ subscription: { currentPeriodEnd: '2026-11-20T09:00:00.000Z' } });

  it('leaves out every offer whose dates would be in the past, and keeps the talk', () => {
    const resolution = resolve(flowOf(), facts, context);
    expect(Object.keys(resolution.offers)).toEqual(['talk']);
    expect(whyNot(resolution, 'pause')).toBe(
      'the paid period has ended, and when the next charge falls is not known',
    );
  });

  it('is not promised as a day until which access lasts', () =>
    expect(resolve(flowOf(), facts, context).view.confirm.effects[0]).toBe(
      'You keep Pro until 22\u00a0November 2026.',
    ));
});

it('the price in a text is the one that is paid', () => {
  const flow = flowOf({ offersIntro: { body: 'You pay {price}.' } });
  const facts = factsOf({ subscription: { discount: { percentOff: 50 } } });
  expect(resolve(flow, facts, context).view.offersIntro.body).toBe('You pay £12 a month.');
});

describe('somebody whose name is not known', () => {
  const { name: _name, ...customer } = factsOf().customer;
  const nameless = { ...factsOf(), customer };
  const saysNone = (value: object) => JSON.stringify(value).match(/[^"]*\bnone\b[^"]*/)?.[0];

  it('is never called “none”, wherever a flow brings words', () => {
    const flow = flowOf({
      thanks: { title: 'Thank you, { name }!', body: 'You were great, {name}.' },
      confirm: { effects: ['Your files are kept, {name}.', 'Nothing more is charged.'] },
      reasons: [{ id: 'other', offers: ['own', 'page', 'basic'] }],
      offers: {
        own: {
          kind: 'custom',
          action: 'workshop',
          title: 'For you, {name}',
          body: 'An hour.',
          accept: 'Take it',
          terms: [{ label: 'Costs', value: 'nothing' }],
          done: { title: 'Done', body: 'See you' },
        },
        page: { kind: 'redirect', url: '/help', name: 'A page for {name}' },
        basic: { kind: 'downgrade', plans: ['basic'], title: 'Less, {name}' },
      },
    });
    const { view, trace } = resolve(flow, nameless, context);
    expect(saysNone(view)).toBeUndefined();
    expect(view.thanks).toEqual({ title: 'Thank you for 14 months with us.' });
    expect(view.confirm.effects).toEqual(['Nothing more is charged.']);
    expect(view.offers.basic?.title).toBe('Move to something smaller');
    expect(trace.find(({ offer }) => offer === 'own')?.why).toBe(
      'its words need the customer’s name, which is not known',
    );
  });

  it('reads the words a flow has for them', () => {
    const flow = flowOf({
      thanks: { title: '{name, select, none {Thank you!} other {Thank you, {name}!}}' },
    });
    expect(resolve(flow, nameless, context).view.thanks?.title).toBe('Thank you!');
  });
});

describe('the way to withdraw', () => {
  const withdrawal = { url: '/withdraw', days: 14 };
  const at = (now: string) =>
    resolve(flowOf({ withdrawal }), factsOf({ subscription: { startedAt: '2026-11-01T09:00:00Z' } }), {
      ...context,
      now,
    }).view.links;

  it('stays open to the end of the last day', () => expect(at('2026-11-15T23:59:00.000Z')).toHaveLength(1));
  it('is closed two days later', () => expect(at('2026-11-17T09:00:00.000Z')).toBeUndefined());
});

it('a subscription that is paid for good is offered a talk, and nothing that counts from a charge', () => {
  const facts = factsOf({ subscription: { currentPeriodEnd: '9999-12-31T23:59:59Z' } });
  const resolution = resolve(flowOf(), facts, context);
  expect(Object.keys(resolution.view.offers)).toEqual(['talk']);
  expect(whyNot(resolution, 'pause')).toBe('the subscription is paid for good, and no charge follows');
});

it('nobody is thanked for nought months, in words of the flow either', () => {
  const young = factsOf({ subscription: { startedAt: NOW } });
  const thanks = (title: string) => resolve(flowOf({ thanks: { title } }), young, context).view.thanks;
  expect(thanks('Thank you for {tenure}.')).toBeUndefined();
  expect(thanks('Thank you for trying it.')).toEqual({ title: 'Thank you for trying it.' });
});
