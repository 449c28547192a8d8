import { checkFlow } from '@partwell/flow/fairness';
import { type Flow, flow } from '@partwell/flow/schema';
import { expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import { firstFlow } from './first-flow.ts';
import { offerIds } from './first-offers.ts';
import { needsOf } from './needs.ts';
import { languages } from './questions.ts';

const usual: Answers = {
  name: 'Halyard',
  subject: 'subscription',
  language: 'en',
  offers: offerIds,
  profiles: ['default'],
};
const written = (answers: Partial<Answers>) => {
  const all = { ...usual, ...answers };
  return firstFlow(all, needsOf(all.profiles), './schema/flow.schema.json');
};
/** That a language has no lexicon yet says nothing about the flow. */
const problems = (answers: Partial<Answers>) =>
  checkFlow(written(answers)).problems.filter(({ code }) => code !== 'fair/words-unchecked');

const everyChoice = Array.from({ length: 2 ** offerIds.length }, (_, bits) =>
  offerIds.filter((__, index) => bits & (2 ** index)),
);
const profiles = flow.shape.profiles.unwrap().element.options;

test.each(languages)('a first flow in %s is valid and fair, whatever is chosen', (language) => {
  for (const subject of ['subscription', 'membership'] as const) {
    for (const offers of everyChoice) expect(problems({ language, subject, offers })).toEqual([]);
  }
});

test.each(profiles)('a first flow is held to %s, whatever is chosen', (profile) => {
  for (const language of languages) {
    for (const offers of everyChoice) {
      const found = problems({ language, offers, profiles: [profile] });
      expect(found, `${language}, ${offers.join()}`).toEqual([]);
    }
  }
});

const together = profiles.flatMap((a, index) =>
  profiles.slice(index + 1).map((b): Flow['profiles'] => [a, b]),
);
const contradicts = (both: Flow['profiles']) => needsOf(both).contradiction.length > 0;
const agreeing = together
  .filter((both) => !contradicts(both))
  .map((both) => [both.join(' and '), both] as const);

test.each(agreeing)('a first flow is held to %s at once', (_, both) => {
  for (const offers of [[], offerIds]) expect(problems({ profiles: both, offers })).toEqual([]);
});

test('Germany and France are the only two that no one flow can be held to', () => {
  expect(together.filter(contradicts)).toEqual([['de', 'fr']]);
  expect(problems({ profiles: ['de', 'fr'] }).map(({ code }) => code)).toEqual(['fair/field-allowlist']);
});

test('a first flow is held to all other profiles at once', () => {
  for (const left of ['de', 'fr']) {
    const all = profiles.filter((profile) => profile !== left);
    expect(problems({ profiles: all })).toEqual([]);
  }
});

test('what was chosen is in the document, and what was not is not', () => {
  const { flow: parsed } = checkFlow(written({ offers: ['pause', 'contact'], name: 'Acme "X" \\ Y' }));
  expect(Object.keys(parsed?.offers ?? {})).toEqual(['pause', 'talk']);
  expect(parsed?.segments).toEqual({ monthly: { interval: 'month', onTrial: false } });
  expect(parsed?.name).toBe('Acme "X" \\ Y: everybody');
});

test('a language without a second form of address is not asked for one', () => {
  expect(written({ language: 'sv' })).not.toContain('"address"');
  expect(written({ language: 'de' })).toContain('"address": "formal"');
});

test('a name cannot end a comment', () => {
  expect(checkFlow(written({ name: 'two\nlines' })).problems).toEqual([]);
});
