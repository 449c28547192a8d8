import { expect, it } from 'vitest';
import { outcomeView } from '../../eligibility/outcome-view.ts';
import { factsOf, NOW } from '../../testing/facts.ts';
import { flowOf } from '../../testing/flow-of.ts';
import { given } from '../../testing/given.ts';

const page = { kind: 'redirect', url: '/help/import', name: { en: 'Import your data' } } as const;

it('names the page, and changes nothing', () => {
  const { offer } = given(page);
  expect(offer?.choices[0]).toMatchObject({
    command: { kind: 'redirect', url: '/help/import', name: 'Import your data' },
    terms: { saves: { amount: 0 } },
  });
});

it('leads there in the end, with the way out still open', () => {
  const command = given(page).offer?.choices[0]?.command;
  if (!command) throw new Error('not given');
  const end = outcomeView(flowOf({ offers: { it: page } }), factsOf(), {
    command,
    offer: { id: 'it', kind: 'redirect', choice: 'only' },
    reference: 'PW-1',
    at: NOW,
    timeZone: 'UTC',
  });
  expect(end).toMatchObject({ articles: [{ label: 'Import your data', url: '/help/import' }], exit: true });
});
