import { describe, expect, it } from 'vitest';
import type { FlowInput } from '../schema/flow.ts';
import { factsOf } from '../testing/facts.ts';
import { flowOf } from '../testing/flow-of.ts';
import { contextOf } from '../testing/given.ts';
import { resolve } from './resolve.ts';

const decide = (changes: Partial<FlowInput>, facts = factsOf(), seed?: string) =>
  resolve(flowOf(changes), facts, contextOf(seed === undefined ? {} : { seed }));

describe('the answer decides', () => {
  const resolution = decide({
    reasons: [
      {
        id: 'life-change',
        followUp: {
          kind: 'choice',
          options: [{ id: 'less-income', offers: ['basic', 'less'] }, 'moving', { id: 'other', offers: [] }],
        },
        offers: ['pause'],
      },
    ],
  });

  it('which offers a follow-up leads to', () =>
    expect(resolution.reasons).toEqual([
      { id: 'life-change', offers: ['pause'], byOption: { 'less-income': ['basic', 'less'], other: [] } },
    ]));

  it('and tells the dialog so', () =>
    expect(resolution.view.reasons[0]?.followUp).toMatchObject({
      options: [
        { id: 'less-income', offers: ['basic', 'less'] },
        { id: 'moving' },
        { id: 'other', offers: [] },
      ],
    }));
});

describe('follow-ups', () => {
  const shown = (followUp: NonNullable<NonNullable<FlowInput['reasons']>[number]['followUp']>) =>
    decide({ reasons: [{ id: 'quality', followUp }] }).view.reasons[0]?.followUp;

  it('rate from one to the scale, with words at both ends', () =>
    expect(shown({ kind: 'rating', high: 'Splendidly' })).toEqual({
      kind: 'choice',
      look: 'rating',
      label: 'How well did it do what you needed?',
      low: 'Not at all',
      high: 'Splendidly',
      options: ['1', '2', '3', '4', '5'].map((id) => ({ id, label: id })),
    }));

  it('name products as they call themselves, and always something else and nothing', () =>
    expect(shown({ kind: 'competitor', options: [{ id: 'acme', name: 'Acme' }] })).toMatchObject({
      look: 'competitor',
      options: [{ label: 'Acme' }, { label: 'Something else' }, { label: 'Nothing instead' }],
    }));

  it('ask about a life situation in standard words, without the flow having to', () => {
    const view = decide({ reasons: [{ id: 'life-change', situation: true }] }).view.reasons[0]?.followUp;
    expect(view?.label).toBe('Would you like to say what it is about?');
    expect(view?.kind === 'choice' && view.options.map(({ id }) => id)).toContain('less-income');
  });
});

describe('offers before the question', () => {
  const upFront = { offers: ['less', 'pause'], when: { onTrial: false } };

  it('are the first that the customer can be given', () => {
    const { view, trace } = decide({ upFront });
    expect(view.upFront).toMatchObject({ title: 'Before you go', offers: ['less', 'pause'] });
    expect(trace.find(({ offer }) => offer === 'less')).toMatchObject({ given: true, upFront: true });
  });

  it('are not shown to those the condition does not hold for', () =>
    expect(
      decide({ upFront }, factsOf({ subscription: { status: 'trialing' } })).view.upFront,
    ).toBeUndefined());
});

describe('shuffled reasons', () => {
  const ids = ['too-expensive', 'life-change', 'missing-feature', 'quality', 'support', 'not-using'];
  const order = (seed: string) =>
    decide(
      {
        question: { shuffle: true },
        reasons: [...ids, 'other', 'prefer-not-to-say'].map((id) => ({ id })),
      },
      factsOf(),
      seed,
    ).view.reasons.map(({ id }) => id);
  const seeds = Array.from({ length: 200 }, (_, index) => `ses_${index}`);

  it('keep their order for one session', () => expect(order('ses_1')).toEqual(order('ses_1')));

  it('put each reason first about as often', () => {
    const firsts = seeds.map((seed) => order(seed)[0]);
    for (const id of ids) expect(firsts.filter((first) => first === id).length).toBeGreaterThan(15);
  });

  it('never move what says nothing from the end', () => {
    for (const seed of seeds) expect(order(seed).slice(-2)).toEqual(['other', 'prefer-not-to-say']);
  });
});

describe('a question that is asked afterwards', () => {
  const { view } = decide({ question: { asked: 'after' } });

  it('is not asked before', () => expect(view.reasons).toEqual([]));

  it('is ready for the end, in words that say that the cancellation is done', () => {
    expect(view.survey?.length).toBe(4);
    expect(view.question.hint).toBe('It changes nothing about your cancellation, which is done.');
  });

  it('leads to no offer: there is nothing left to keep', () => {
    const { reasons, offers } = decide({ question: { asked: 'after' } });
    expect(reasons.flatMap((reason) => reason.offers)).toEqual([]);
    expect(offers).toEqual({});
  });
});

it('asks for permission where the flow does', () =>
  expect(decide({ permission: { accept: 'Yes please' } }).view.permission).toEqual({
    title: 'May we make you an offer?',
    body: 'We ask once. If you would rather not, you go straight on.',
    accept: 'Yes please',
    decline: 'No, thank you',
  }));

it('says where an answer goes, how long it stays, and where to read more', () =>
  expect(
    decide({
      privacy: {
        purpose: 'We read every answer.',
        controller: 'Halyard',
        retentionDays: 180,
        url: '/privacy',
      },
    }).view.privacy,
  ).toEqual({
    text: 'We read every answer. Halyard keeps answers for 180 days.',
    link: { label: 'Privacy notice', url: '/privacy' },
  }));

it('names the way to withdraw while that is open, and not after', () => {
  const withdrawal = { url: '/withdraw', days: 14 };
  const young = factsOf({ subscription: { startedAt: '2026-11-15T09:00:00.000Z' } });
  expect(decide({ withdrawal }, young).view.links).toEqual([
    { label: 'Withdraw from the contract', url: '/withdraw' },
  ]);
  expect(decide({ withdrawal }).view.links).toBeUndefined();
});

it('calls the way out what it is where it commits at once', () =>
  expect(decide({ exit: 'direct' }).view.texts['action.leave']).toBe('Cancel subscription now'));

it('fills what is known into the form of the last screen, and requires none of it', () => {
  const { fields } = decide({ confirm: { fields: ['name', 'contract', 'kind', 'endDate'] } }).view.confirm;
  expect(fields?.map(({ id, value }) => [id, value])).toEqual([
    ['name', 'James'],
    ['contract', 'sub_1'],
    ['kind', undefined],
    ['endDate', undefined],
  ]);
  expect(fields?.some(({ required }) => required)).toBe(false);
});

it('lets the browser fill in what is about the person, and nothing else of the form', () => {
  const asked = ['kind', 'cause', 'name', 'contract', 'endDate', 'email'] as const;
  const { fields } = decide({ confirm: { fields: [...asked] } }).view.confirm;
  expect(fields?.map(({ id, type, autocomplete }) => [id, type, autocomplete])).toEqual([
    ['kind', 'choice', 'off'],
    ['cause', 'text', 'off'],
    ['name', 'text', 'name'],
    ['contract', 'text', 'off'],
    ['endDate', 'date', 'off'],
    ['email', 'email', 'email'],
  ]);
});

it('a product of the flow’s own that is called other is listed once', () => {
  const options = [{ id: 'other', name: 'Another one' }];
  const flow = flowOf({ reasons: [{ id: 'competitor', followUp: { kind: 'competitor', options } }] });
  const followUp = resolve(flow, factsOf(), contextOf()).view.reasons[0]?.followUp;
  expect(followUp).toMatchObject({
    options: [{ id: 'other', label: 'Another one' }, { id: 'nothing-instead' }],
  });
});
