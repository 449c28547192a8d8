import { expect, it } from 'vitest';
import { outcomeView } from '../../eligibility/outcome-view.ts';
import { factsOf, NOW } from '../../testing/facts.ts';
import { flowOf } from '../../testing/flow-of.ts';
import { given, linesOf, type OfferInput } from '../../testing/given.ts';

const workshop: OfferInput = {
  kind: 'custom',
  action: 'book-workshop',
  payload: { seats: 1, language: 'en' },
  title: 'A workshop',
  body: 'An hour with the people who build {plan}.',
  accept: 'Take the workshop',
  terms: [{ label: 'Price', value: 'nothing' }],
  done: { title: 'See you there, {name}', body: 'We write to you today.' },
  worth: { GBP: 9000 },
};

it('tells the host its name and payload', () =>
  expect(given(workshop).offer?.choices[0]?.command).toEqual({
    kind: 'custom',
    action: 'book-workshop',
    payload: { seats: 1, language: 'en' },
    worth: { amount: 9000, currency: 'GBP' },
  }));

it('is told in the flow’s own words, with its terms and how to cancel', () => {
  const alone = given(workshop);
  expect(alone.view).toMatchObject({ title: 'A workshop', body: 'An hour with the people who build Pro.' });
  expect(linesOf(alone)).toEqual(['Price: nothing', 'To cancel: at any time, on this page']);
});

it('ends in the flow’s own words, and is on the receipt by its title', () => {
  const command = given(workshop).offer?.choices[0]?.command;
  if (!command) throw new Error('not given');
  const end = outcomeView(flowOf({ offers: { it: workshop } }), factsOf(), {
    command,
    offer: { id: 'it', kind: 'custom', choice: 'only' },
    reference: 'PW-1',
    at: NOW,
    timeZone: 'UTC',
  });
  expect(end).toMatchObject({ title: 'See you there, James', body: ['We write to you today.'] });
  expect(end.receipt[0]).toMatchObject({ value: 'A workshop' });
});

it('counts against the discount budget by what it is worth', () =>
  expect(
    given(workshop, factsOf(), { flow: { limits: { discountBudget: { GBP: 8999 } } } }).trace?.code,
  ).toBe('budget'));
