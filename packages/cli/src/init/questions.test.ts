import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { offerIds } from './first-offers.ts';
import { askFor, isName } from './questions.ts';

const defaults: Answers = {
  name: 'Our product',
  subject: 'subscription',
  language: 'en',
  offers: offerIds,
  profiles: ['default'],
};

const ENTER = '\r';
const DOWN = '\u001b[B';

/** Like a terminal, it stays open when a question is done with it. */
class Screen extends PassThrough {
  override end(): this {
    return this;
  }
}

/** Somebody at a terminal: for each question that appears, the keys that are pressed. */
function person(answers: readonly (readonly [question: string, keys: readonly string[]])[]) {
  const input = new PassThrough();
  const output = new Screen();
  let screen = '';
  const left = [...answers];
  output.on('data', (chunk) => {
    screen += String(chunk);
    const [next] = left;
    if (!next || !screen.includes(next[0])) return;
    left.shift();
    screen = '';
    // A person reads first: the question listens once it is drawn.
    setImmediate(() => press(next[1]));
  });
  function press([key, ...keys]: readonly string[]) {
    if (key === undefined) return;
    input.write(key);
    setImmediate(() => press(keys));
  }
  return { terminal: { input, output }, left };
}

test('Enter takes the usual answer of each question', async () => {
  const { terminal, left } = person([
    ['What is your product called?', [ENTER]],
    ['What do people leave?', [ENTER]],
    ['In which language', [ENTER]],
    ['Which offers suit you?', [ENTER]],
  ]);
  expect(await askFor({}, defaults, terminal)).toEqual(defaults);
  expect(left).toEqual([]);
});

test('every answer can be another one', async () => {
  const { terminal } = person([
    ['What is your product called?', ['Halyard', ENTER]],
    ['What do people leave?', [DOWN, ENTER]],
    ['In which language', [DOWN, ENTER]],
    ['Which offers suit you?', [' ', DOWN, ' ', ENTER]],
  ]);
  expect(await askFor({}, defaults, terminal)).toEqual({
    name: 'Halyard',
    subject: 'membership',
    language: 'de',
    offers: ['loyalty', 'contact'],
    profiles: ['default'],
  });
});

test('what was said on the command line is not asked', async () => {
  const { terminal, left } = person([['What do people leave?', [ENTER]]]);
  const known = { name: 'Halyard', language: 'sv', offers: [], profiles: ['eu'] } as const;
  expect(await askFor({ ...known, profiles: ['eu'] }, defaults, terminal)).toEqual({
    ...known,
    subject: 'subscription',
  });
  expect(left).toEqual([]);
});

test('a product has a name that is not too long', () => {
  expect(isName('Halyard')).toBe(true);
  expect(isName('  ')).toContain('Give it a name');
  expect(isName('x'.repeat(81))).toContain('80');
});
