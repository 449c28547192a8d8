import { expect, test } from 'vitest';
import { DOWN, ENTER, person } from '../testing/person.ts';
import type { Answers } from './answers.ts';
import { offerIds } from './first-offers.ts';
import { askFor, isName, ownLanguage } from './questions.ts';

const defaults: Answers = {
  name: 'Our product',
  subject: 'subscription',
  language: 'en',
  offers: offerIds,
  profiles: ['default'],
};

test('Enter takes the usual answer of each question', async () => {
  const { terminal, left } = person([
    ['What is your product called?', [ENTER]],
    ['What do people leave?', [ENTER]],
    ['Which offers suit you?', [ENTER]],
  ]);
  expect(await askFor({}, defaults, terminal)).toEqual(defaults);
  expect(left).toEqual([]);
});

test('every answer can be another one', async () => {
  const { terminal } = person([
    ['What is your product called?', ['Halyard', ENTER]],
    ['What do people leave?', [DOWN, ENTER]],
    ['Which offers suit you?', [' ', DOWN, ' ', ENTER]],
  ]);
  expect(await askFor({}, defaults, terminal)).toEqual({
    name: 'Halyard',
    subject: 'membership',
    language: 'en',
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

test('a first flow is in the language of whoever asks, where that is built in', () => {
  expect([ownLanguage('de-AT'), ownLanguage('pt-PT'), ownLanguage('tlh')]).toEqual(['de', 'pt', 'en']);
});

test('a product has a name that is not too long', () => {
  expect(isName('Halyard')).toBe(true);
  expect(isName('  ')).toContain('Give it a name');
  expect(isName('x'.repeat(81))).toContain('80');
});
