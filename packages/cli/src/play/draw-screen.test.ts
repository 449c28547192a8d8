import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { width } from '../output/printable.ts';
import { drawScreen } from './draw-screen.ts';
import type { Action, Screen } from './screen.ts';

const action = (label: string, more: Partial<Action> = {}): Action => ({
  name: 'reason other',
  label,
  event: () => ({ type: 'continue' }),
  ...more,
});
const drawn = (screen: Partial<Screen>, columns = 40) =>
  stripVTControlCharacters(drawScreen({ title: 'Title', blocks: [], actions: [], ...screen }, columns)).split(
    '\n',
  );

const long: Screen = {
  title: '解約する理由を教えてください。'.repeat(4),
  blocks: [
    { kind: 'paragraph', text: 'لماذا تريد إلغاء اشتراكك؟ '.repeat(5) },
    { kind: 'heading', text: 'A heading that goes on and on, and then on again', aside: '20 %' },
    { kind: 'choice', text: '長い'.repeat(30) },
    { kind: 'list', items: ['An item that is longer than a line can be here, or anywhere', 'x'.repeat(100)] },
    {
      kind: 'facts',
      lines: [
        { label: 'مدفوع حتى', value: 'Fourteen December, two thousand and twenty-six' },
        { label: '日付', value: '12月' },
      ],
    },
  ],
  actions: [
    action('It costs much more than I would like to pay at the moment'),
    action('値段が高い'.repeat(9)),
  ],
};

test.each([24, 40, 80])('nothing is wider than %i columns, in any script', (columns) => {
  const free = drawn(long, columns).filter((line) => !line.includes('20 %'));
  for (const line of free) expect(width(line)).toBeLessThanOrEqual(columns);
});

test('values stand below each other, whatever the width of their names', () => {
  const lines = drawn({
    blocks: [
      {
        kind: 'facts',
        lines: [
          { label: '日付', value: 'a' },
          { label: 'Until', value: 'b' },
        ],
      },
    ],
  });
  const [first = '', second = ''] = lines.slice(-2);
  expect(width(first.slice(0, first.indexOf('a')))).toBe(width(second.slice(0, second.indexOf('b'))));
});

test('what runs from right to left does not pull its number along', () => {
  expect(drawn({ actions: [action('سبب آخر')] }).at(-1)).toMatch(
    /^ {3}1 {4}\u2068سبب آخر\u2069 +reason other$/,
  );
});

test('nothing in a text moves the cursor, colours the terminal or breaks the line', () => {
  const text = drawScreen({ title: '\u001b[31mRed\u001b[2J\u0007 and\rback', blocks: [], actions: [] }, 40);
  expect(stripVTControlCharacters(text).split('\n').at(-1)).toBe('Red  and back');
  expect(text).not.toContain('\u001b[31m');
  expect(text).not.toContain('\u001b[2J');
});

test('a question is said once above its answers, and the given one is marked', () => {
  const question = 'What is it about?';
  const lines = drawn({
    actions: [action('A'), action('B', { question, isChosen: true }), action('C', { question })],
  });
  expect(lines.slice(-4).map((line) => line.trim().split('  ')[0])).toEqual(['1', question, '2', '3']);
  expect(lines.at(-2)).toContain('● B');
});
