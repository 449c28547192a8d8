import { expect, it } from 'vitest';
import { outcomeView } from '../../eligibility/outcome-view.ts';
import { factsOf, NOW } from '../../testing/facts.ts';
import { flowOf } from '../../testing/flow-of.ts';
import { given } from '../../testing/given.ts';

const calendar = { kind: 'contact', channel: 'calendar', url: 'https://example.com/book' } as const;

it('asks for what it needs to reach somebody, and for nothing else', () => {
  const fieldsOf = (channel: 'callback' | 'email' | 'chat') =>
    given({ kind: 'contact', channel }).view?.fields?.map(({ id }) => id);
  expect([fieldsOf('callback'), fieldsOf('email'), fieldsOf('chat')]).toEqual([
    ['phone'],
    ['email'],
    undefined,
  ]);
});

it('shows the calendar once it is asked for, and keeps the way out open', () => {
  const command = given(calendar).offer?.choices[0]?.command;
  if (!command) throw new Error('not given');
  const end = outcomeView(flowOf({ offers: { it: calendar } }), factsOf(), {
    command,
    offer: { id: 'it', kind: 'contact', choice: 'only' },
    reference: 'PW-1',
    at: NOW,
    timeZone: 'UTC',
  });
  expect(end).toMatchObject({
    title: 'Choose your time',
    articles: [{ label: 'Choose a time', url: 'https://example.com/book' }],
    exit: true,
  });
});
