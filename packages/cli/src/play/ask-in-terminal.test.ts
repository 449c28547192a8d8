import { expect, test } from 'vitest';
import { DOWN, ENTER, person } from '../testing/person.ts';
import { askInTerminal } from './ask-in-terminal.ts';
import type { Screen } from './screen.ts';

const screen: Screen = {
  title: 'Offers',
  blocks: [],
  actions: [
    {
      name: 'accept talk slot-any',
      label: 'Ask for a call',
      asks: [
        { id: 'phone', label: 'Phone number', required: true, maxLength: 5 },
        { id: 'note', label: 'A note', required: false, maxLength: 100 },
      ],
      event: (details) => ({ type: 'accept', offer: 'talk', choice: 'slot-any', details }),
    },
    { name: 'continue', label: 'Continue', event: () => ({ type: 'continue' }) },
    {
      name: 'commit',
      label: 'Cancel',
      asks: [
        {
          id: 'kind',
          label: 'Kind',
          required: false,
          maxLength: 40,
          options: [
            { id: 'ordinary', label: 'At the next date' },
            { id: 'extraordinary', label: 'At once' },
          ],
        },
      ],
      event: (details) => ({ type: 'commit', details }),
    },
  ],
};

test('the arrow keys choose', async () => {
  const { terminal } = person([['You', [DOWN, ENTER]]]);
  expect(await askInTerminal(screen, terminal)).toEqual({ type: 'continue' });
});

test('a number chooses', async () => {
  const { terminal } = person([['You', ['2', ENTER]]]);
  expect(await askInTerminal(screen, terminal)).toEqual({ type: 'continue' });
});

test('what is needed is asked for until it fits, and the rest may be left out', async () => {
  const { terminal, left } = person([
    ['You', [ENTER]],
    ['Phone number', [ENTER]],
    ['This is needed', ['1', '2', '3', '4', '5', '6', ENTER]],
    ['At most 5', ['\u007f', ENTER]],
    ['A note', [ENTER]],
  ]);
  expect(await askInTerminal(screen, terminal)).toEqual({
    type: 'accept',
    offer: 'talk',
    choice: 'slot-any',
    details: { phone: '12345' },
  });
  expect(left).toEqual([]);
});

test('a field with options is a choice too', async () => {
  const { terminal } = person([
    ['You', [DOWN, DOWN, ENTER]],
    ['Kind', [DOWN, ENTER]],
  ]);
  expect(await askInTerminal(screen, terminal)).toEqual({
    type: 'commit',
    details: { kind: 'extraordinary' },
  });
});
