import { describe, expect, it } from 'vitest';
import { factsOf } from '../testing/facts.ts';
import { flowOf } from '../testing/flow-of.ts';
import { contextOf, given, type OfferInput } from '../testing/given.ts';
import { resolve } from './resolve.ts';
import { leavable, subscriptionViews } from './subscription-views.ts';

type Changes = NonNullable<Parameters<typeof factsOf>[0]>;

const standing = (
  subscription: NonNullable<Changes['subscription']>,
  customer: NonNullable<Changes['customer']> = {},
) => resolve(flowOf(), factsOf({ subscription, customer }), contextOf()).view.standing;

describe('a subscription that is canceled already', () => {
  it('says until when access lasts', () =>
    expect(standing({ status: 'canceled' })).toEqual({
      state: 'canceled',
      title: 'This subscription is already canceled',
      body: ['You keep Pro until 10\u00a0December 2026.', 'After that it ends, and nothing more is charged.'],
    }));

  it('is one that ends by itself, too, at the day it does', () =>
    expect(standing({ cancelAt: '2026-12-01T12:00:00Z' })?.body[0]).toBe(
      'You keep Pro until 1\u00a0December 2026.',
    ));

  it('promises no access that is over', () =>
    expect(standing({ status: 'canceled', currentPeriodEnd: '2026-11-01T12:00:00Z' })?.body).toEqual([
      'It ended on 1\u00a0November 2026, and nothing more is charged.',
    ]));

  it('speaks of a trial as one', () =>
    expect(standing({ status: 'trialing', cancelAt: '2026-12-01T12:00:00Z' })?.body).toEqual([
      'Your trial runs until 1\u00a0December 2026. Then it ends, and nothing is charged.',
    ]));
});

describe('what a customer is given whose subscription is canceled already', () => {
  const canceled = factsOf({ subscription: { cancelAt: '2026-12-01T12:00:00Z' } });

  it.each<OfferInput>([
    { kind: 'pause', months: [1] },
    { kind: 'discount', percentOff: 20, months: 3 },
    { kind: 'loyalty', tiers: [{ tenureMonths: 1, freeMonths: 1 }] },
  ])('is nothing that changes it: $kind', (offer) => {
    expect(given(offer, factsOf()).trace?.code).toBe('given');
    expect(given(offer, canceled).trace).toMatchObject({
      code: 'unavailable',
      why: 'the subscription is canceled already',
    });
  });

  it('is a way to talk with somebody', () =>
    expect(given({ kind: 'contact', channel: 'email' }, canceled).trace?.code).toBe('given'));
});

describe('a subscription that is paused', () => {
  it('says when it starts again, and for what', () =>
    expect(
      standing({
        status: 'paused',
        pausedUntil: '2027-01-10T09:00:00Z',
        currentPeriodEnd: '2026-11-10T09:00:00Z',
      }),
    ).toEqual({
      state: 'paused',
      title: 'This subscription is paused',
      body: [
        'It starts again on 10\u00a0January 2027 and then costs £24 a month. Until then nothing is charged.',
      ],
    }));

  it('says when it begins where it has not yet', () =>
    expect(standing({ status: 'paused', pausedUntil: '2027-01-10T09:00:00Z' })?.body).toEqual([
      'Your subscription is paused from 10\u00a0December 2026. It starts again on 10\u00a0January 2027; until then nothing is charged.',
    ]));

  it.each([undefined, '2026-11-01T09:00:00Z'])('names no day that is not known: %s', (pausedUntil) =>
    expect(standing({ status: 'paused', pausedUntil })?.body).toEqual([
      'Nothing is charged while it is paused.',
    ]),
  );

  it('says it in the language of the customer', () =>
    expect(standing({ status: 'paused' }, { locale: 'de' })?.title).toBe('Dieses Abo pausiert'));
});

describe('where a law leaves no room for it', () => {
  const paused = { status: 'paused', pausedUntil: '2027-01-10T09:00:00Z' } as const;
  const flow = flowOf({
    profiles: ['default', 'de', 'us-mn'],
    reasons: [{ id: 'other' }],
    offers: { again: { kind: 'resume' } },
  });
  const of = (country: string, subscription: Changes['subscription'] = paused) =>
    resolve(flow, factsOf({ customer: { country }, subscription: subscription ?? {} }), contextOf());

  it('a pause stands in nobody’s way to the page to cancel on', () => {
    const { view, commands } = of('DE');
    expect([view.standing, view.offers, commands]).toEqual([undefined, {}, {}]);
  });

  it('nothing is offered that was not asked for', () => {
    const { view, commands } = of('US');
    expect([view.standing?.state, view.standing?.resume, commands]).toEqual(['paused', undefined, {}]);
  });

  it('both are there for others', () => expect(of('GB').view.standing?.resume).toBe('again'));

  it('a cancellation that is done is said everywhere', () =>
    expect(of('DE', { status: 'canceled' }).view.standing?.state).toBe('canceled'));
});

it('one that simply runs has nothing to tell beforehand', () => {
  expect(standing({})).toBeUndefined();
  expect(standing({ status: 'trialing' })).toBeUndefined();
});

describe('several subscriptions', () => {
  const { subscription } = factsOf();
  const facts = (...others: Partial<typeof subscription>[]) => ({
    ...factsOf(),
    otherSubscriptions: others.map((other) => ({ ...subscription, ...other })),
  });
  const views = (...others: Partial<typeof subscription>[]) =>
    subscriptionViews(flowOf(), facts(...others), contextOf());

  it('are named by their plan, with what they cost and until when they are paid', () =>
    expect(
      views({ id: 'sub_2', plan: 'charts', planName: 'Charts', price: { amount: 500, currency: 'GBP' } }),
    ).toEqual([
      { id: 'sub_1', title: 'Pro', note: '£24 a month · Paid for until: 10\u00a0December 2026' },
      { id: 'sub_2', title: 'Charts', note: '£5 a month · Paid for until: 10\u00a0December 2026' },
    ]));

  it('that read alike are told apart by their id', () =>
    expect(views({ id: 'sub_2' }).map(({ note }) => note?.split(' · ').at(-1))).toEqual(['sub_1', 'sub_2']));

  it('that are canceled already cannot be chosen', () => {
    const gone = facts(
      { id: 'sub_2', status: 'canceled' },
      { id: 'sub_3', cancelAt: '2027-01-01T00:00:00Z' },
    );
    expect(leavable(gone).map(({ id }) => id)).toEqual(['sub_1']);
  });

  it('that are paused say when they start again', () =>
    expect(views({ id: 'sub_2', status: 'paused', pausedUntil: '2027-01-10T09:00:00Z' })[1]?.note).toBe(
      '£24 a month · Resumes: 10\u00a0January 2027',
    ));
});
