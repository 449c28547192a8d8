import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { offer, vocabulary } from '@partwell/flow/schema';
import { describe, expect, test } from 'vitest';
import { root } from '../root.ts';
import { editor } from './editor.ts';

const kinds = offer.options.map(({ shape }) => shape.kind.value);
const inOffer = (rest: string) => `{ "schemaVersion": 1, "id": "a", "offers": { "b": { ${rest} } } }`;
const inFlow = (rest: string) => `{ "schemaVersion": 1, "id": "a", ${rest} }`;

describe('an editor suggests', () => {
  test('every kind of offer, each with what it is', async () => {
    const suggested = await editor(inOffer('"kind": ‸')).suggestions();
    expect(Object.keys(suggested)).toEqual(expect.arrayContaining(kinds));
    expect(Object.values(suggested)).not.toContain('');
  });

  test('for a kind its own properties, and not those of the others', async () => {
    const suggested = Object.keys(await editor(inOffer('"kind": "pause", ‸')).suggestions());
    expect(suggested).toEqual(expect.arrayContaining(['months', 'until', 'remindDaysBefore', 'when']));
    expect(suggested).not.toContain('percentOff');
  });

  test('whole offers to begin with', async () => {
    const suggested = await editor('{ "schemaVersion": 1, "id": "a", "offers": { "b": ‸ } }').suggestions();
    expect(Object.keys(suggested).join()).toContain('kind:pause,months:[1,2,3]');
  });

  test('what a condition may ask for, with what each is', async () => {
    const suggested = await editor(inFlow('"when": { ‸ }')).suggestions();
    expect(Object.keys(suggested)).toEqual(expect.arrayContaining([...Object.keys(vocabulary), '$or']));
    expect(suggested.daysToRenewal).toContain('Calendar days');
  });

  test('the operators that fit a value', async () => {
    const ofNumber = Object.keys(await editor(inFlow('"when": { "tenureMonths": { ‸ } }')).suggestions());
    expect(ofNumber).toEqual(expect.arrayContaining(['$gte', '$in']));
    const ofWord = Object.keys(await editor(inFlow('"when": { "plan": { ‸ } }')).suggestions());
    expect(ofWord).toContain('$in');
    expect(ofWord).not.toContain('$gte');
  });

  test.each([
    ['values that are counted', '"when": { "interval": ‸ }', 'year'],
    ['profiles', '"profiles": [‸]', 'us-ca'],
    ['reasons that have standard words', '"reasons": [{ "id": ‸ }]', 'too-expensive'],
    [
      'answers that have standard words',
      '"reasons": [{ "id": "other", "followUp": { "kind": "choice", "options": [‸] } }]',
      'new-job',
    ],
    ['keys of standard texts', '"texts": { "en": { ‸ } }', 'offer.pause.title'],
  ])('%s', async (_, rest, suggestion) => {
    expect(Object.keys(await editor(inFlow(rest)).suggestions())).toContain(suggestion);
  });
});

describe('an editor says', () => {
  test.each([
    ['of a property what it does', inOffer('"kind": "pause", "remindDays‸Before": 7'), 'Default: 7.'],
    ['of a kind what it is', inOffer('"kind": "pau‸se"'), 'resumes by itself'],
    [
      'of a text the words it stands for',
      inFlow('"texts": { "en": { "offer.pause.‸title": "a" } }'),
      'Take a break',
    ],
    ['of a value what it means', inFlow('"exit": "dir‸ect"'), 'Straight to the cancellation'],
    ['of a value in a condition what it is', inFlow('"when": { "mr‸r": 3 }'), 'one month'],
    ['of a text what it is for here', inFlow('"question": { "tit‸le": "a" }'), 'What has changed for you?'],
  ])('%s', async (_, source, words) => {
    expect(await editor(source).hover()).toContain(words);
  });
});

describe('an editor underlines', () => {
  test.each(globSync(['examples/flows/*.json', 'examples/recipes/*.jsonc'], { cwd: root }))(
    'nothing in %s',
    async (file) => {
      expect(await editor(readFileSync(path.join(root, file), 'utf8')).problems()).toEqual([]);
    },
  );

  test.each([
    ['a kind that does not exist', inOffer('"kind": "hug"')],
    ['a property that does not exist', inFlow('"colour": "red"')],
    ['a value that a condition cannot ask for', inFlow('"when": { "age": 3 }')],
    ['a key that no standard text has', inFlow('"texts": { "en": { "hello": "Hello" } }')],
  ])('%s', async (_, source) => {
    expect(await editor(source).problems()).not.toEqual([]);
  });
});
