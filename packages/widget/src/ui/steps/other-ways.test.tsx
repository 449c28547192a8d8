import type { FieldView } from '@partwell/flow';
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { realSession } from '../../testing/fixtures/real-session.ts';
import { outcomeFixture, sessionFixture } from '../../testing/fixtures/session-fixture.ts';
import { performed, shownDialog } from '../../testing/shown-dialog.tsx';

afterEach(cleanup);

const button = (name: string) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading', { level: 2 }).textContent;
const pick = (reason: string) => fireEvent.click(screen.getByRole('radio', { name: reason }));
const progress = () => document.querySelector('.progress')?.textContent;

const upFront = { title: 'Before you go', body: 'Perhaps this helps.', offers: ['pause'] };
const permission = { title: 'May we make you an offer?', accept: 'Yes, show me', decline: 'No, thank you' };

describe('offers before the question', () => {
  it('come first, and can be passed by', () => {
    shownDialog({ upFront });
    expect(heading()).toBe('Before you go');
    expect(progress()).toBe('Step 1 of 3');
    fireEvent.click(button('Continue'));
    expect(screen.getByRole('group', { name: 'What has changed for you?' })).toBeTruthy();
  });

  it('have the way out beside them', () => {
    shownDialog({ upFront });
    fireEvent.click(button('Cancel subscription'));
    expect(heading()).toBe('Cancel your subscription?');
  });
});

describe('permission', () => {
  it('is asked before the first offer, which a yes shows', () => {
    shownDialog({ permission });
    pick('It costs too much right now');
    expect(progress()).toBe('Step 1 of 4');
    fireEvent.click(button('Continue'));
    expect(heading()).toBe('May we make you an offer?');
    fireEvent.click(button('Yes, show me'));
    expect(heading()).toBe('Here is what we can do');
  });

  it('goes on without any on a no', () => {
    shownDialog({ permission });
    pick('It costs too much right now');
    fireEvent.click(button('Continue'));
    fireEvent.click(button('No, thank you'));
    expect(heading()).toBe('Cancel your subscription?');
  });

  it('has the way out beside it', () => {
    shownDialog({ permission, upFront });
    fireEvent.click(button('Cancel subscription'));
    expect(heading()).toBe('Cancel your subscription?');
  });
});

it('an answer leads to its own offers', () => {
  const [first] = sessionFixture().reasons;
  if (!first) throw new Error('no reason');
  const options = [
    { id: 'less', label: 'Less money', offers: ['talk'] },
    { id: 'other', label: 'Other' },
  ];
  const followUp = { kind: 'choice' as const, label: 'What is it?', options };
  shownDialog({ reasons: [{ ...first, followUp }] });
  pick(first.label);
  pick('Less money');
  fireEvent.click(button('Continue'));
  expect(
    [...document.querySelectorAll('[data-offer]')].map((card) => card.getAttribute('data-offer')),
  ).toEqual(['talk']);
});

it('a scale is described by its ends', () => {
  const { competitor } = Object.fromEntries(realSession('en').reasons.map((reason) => [reason.id, reason]));
  const { model } = shownDialog({ reasons: competitor ? [competitor] : [] });
  model.send({ type: 'answer', answer: { reason: 'competitor' } });
  const scale = screen.getByRole('group', { name: /How well did it do/ });
  const ends = (scale.getAttribute('aria-describedby') ?? '').split(' ');
  expect(ends.map((id) => document.getElementById(id)?.textContent)).toEqual(['Not at all', 'Very well']);
});

it('a direct way out cancels at once, and once', () => {
  const { effects } = shownDialog({ exit: 'direct' });
  fireEvent.click(button('Cancel subscription'));
  fireEvent.click(
    screen.getAllByRole('button').find((each) => each.getAttribute('data-look') === 'ink') as Element,
  );
  expect(performed(effects)).toMatchObject([{ intention: { action: 'cancel' } }]);
  // There is no screen to come any more.
  expect(progress()).toBe('Step 1 of 1');
});

it('what is said below a question stands on the last screen where nothing is asked', () => {
  const links = [{ label: 'Withdraw from the contract', url: 'https://example.com/withdraw' }];
  shownDialog({ reasons: [], links });
  expect(heading()).toBe('Cancel your subscription?');
  expect(screen.getByRole('link', { name: 'Withdraw from the contract' })).toBeTruthy();
});

it.each([
  ['a form', { confirm: { ...sessionFixture().confirm, fields: [] } }],
  ['questions afterwards', { survey: sessionFixture().reasons }],
])('nothing but its own stands on a last screen with %s', (_name, more) => {
  const links = [{ label: 'Withdraw from the contract', url: 'https://example.com/withdraw' }];
  shownDialog({ reasons: [], links, ...more });
  expect(screen.queryByRole('link')).toBeNull();
});

describe('the form of the last screen', () => {
  const field = (id: FieldView['id'], label: string, more: Partial<FieldView> = {}): FieldView => ({
    id,
    label,
    type: 'text',
    autocomplete: 'off',
    required: false,
    maxLength: 200,
    ...more,
  });
  const fields = [
    field('name', 'Name', { value: 'Maya' }),
    field('endDate', 'End date', { type: 'date' }),
    field('kind', 'Kind', {
      type: 'choice',
      options: [
        { id: 'ordinary', label: 'Ordinary' },
        { id: 'extraordinary', label: 'At once' },
      ],
    }),
  ];
  const asked = () => shownDialog({ reasons: [], confirm: { ...sessionFixture().confirm, fields } });

  it('brings what is known, and hands over what was typed', () => {
    const { effects } = asked();
    fireEvent.input(screen.getByLabelText(/Name/), { target: { value: 'Maya Lind' } });
    fireEvent.change(screen.getByLabelText(/Kind/), { target: { value: 'extraordinary' } });
    fireEvent.click(button('Cancel subscription'));
    expect(performed(effects)).toMatchObject([
      { intention: { action: 'cancel', details: { name: 'Maya Lind', kind: 'extraordinary' } } },
    ]);
  });

  it('requires nothing', () => {
    const { effects } = asked();
    fireEvent.click(button('Cancel subscription'));
    expect(performed(effects)).toMatchObject([
      { intention: { details: { name: 'Maya', kind: 'ordinary' } } },
    ]);
  });
});

describe('a question after the cancellation', () => {
  const { reasons } = sessionFixture();
  const ended = () =>
    shownDialog({ reasons: [], survey: reasons, outcome: outcomeFixture('en', 'canceled') });

  it('stands below the receipt, and its answer is told when the dialog closes', () => {
    const { effects } = ended();
    pick('Something else');
    expect(effects.filter(({ type }) => type === 'report').slice(1)).toEqual([]);
    fireEvent.click(button('Done'));
    expect(effects).toContainEqual({
      type: 'report',
      event: { type: 'reason.answered', answer: { reason: 'other' } },
    });
  });

  it('may be left without an answer', () => {
    const { effects } = ended();
    fireEvent.click(button('Done'));
    expect(
      effects.some((effect) => effect.type === 'report' && effect.event.type === 'reason.answered'),
    ).toBe(false);
  });
});

it('says where an answer goes, and names a way that is separate', () => {
  shownDialog({
    privacy: {
      text: 'Halyard keeps answers for 90 days.',
      link: { label: 'Privacy notice', url: '/privacy' },
    },
    links: [{ label: 'Withdraw from the contract', url: 'https://example.com/withdraw' }],
  });
  expect(screen.getByText('Halyard keeps answers for 90 days.')).toBeTruthy();
  expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Privacy notice', '/privacy'],
    ['Withdraw from the contract', 'https://example.com/withdraw'],
  ]);
});
