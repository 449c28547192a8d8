import { describe, expect, it } from 'vitest';
import { flowJsonSchema } from '../../schema/json-schema.ts';
import { flowOf } from '../../testing/flow-of.ts';
import { textPlaces } from './text-places.ts';
import { textsOf } from './texts-of.ts';

const mark = 'Plain text with {placeholders}';

/** Every place where the schema itself speaks of words for the subscriber. */
function placesIn(schema: unknown, path: readonly string[]): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { description, anyOf, properties, ...node } = schema as Record<string, unknown>;
  const members = Array.isArray(anyOf) ? anyOf : [];
  const isText = typeof description === 'string' && description.startsWith(mark);
  if (isText || members.some((each) => each.type === 'string' && each.maxLength === 2000)) {
    return [path.join('.')];
  }
  const inner = [
    ...Object.entries((properties ?? {}) as object).map(([key, value]) => [value, [...path, key]] as const),
    ...['items', 'additionalProperties'].map((key) => [node[key], [...path, '*']] as const),
    ...members.map((each) => [each, path] as const),
    ...['oneOf', 'allOf'].flatMap((key) =>
      Array.isArray(node[key]) ? node[key].map((each) => [each, path] as const) : [],
    ),
  ];
  return inner.flatMap(([value, at]) => placesIn(value, at));
}

describe('the texts of a flow', () => {
  const fromSchema = [...new Set(placesIn(flowJsonSchema(), []))].sort();

  it('are looked for wherever the schema has words', () => {
    expect(fromSchema.length).toBeGreaterThan(10);
    expect(fromSchema.filter((place) => !(place in textPlaces))).toEqual([]);
  });

  it('come with their language and their place', () => {
    const texts = textsOf(flowOf({ question: { title: { de: 'Warum?' } } }));
    expect(texts).toContainEqual({
      role: 'question',
      language: 'de',
      path: ['question', 'title', 'de'],
      variants: ['Warum?'],
      beforeCommit: true,
    });
  });

  it('are in the default language where they are given once', () =>
    expect(textsOf(flowOf({ defaultLocale: 'sv', confirm: { effects: ['Slut.'] } }))).toContainEqual(
      expect.objectContaining({ language: 'sv', path: ['confirm', 'effects', 0], role: 'effect' }),
    ));

  it('know what an overridden standard text is for', () =>
    expect(textsOf(flowOf({ texts: { en: { 'action.leave': 'Go' } } }))).toContainEqual(
      expect.objectContaining({ role: 'leave', path: ['texts', 'en', 'action.leave'] }),
    ));

  it('are read after the commit where the question is asked after', () => {
    const texts = textsOf(flowOf({ question: { title: 'Why?', asked: 'after' } }));
    expect(texts.filter(({ beforeCommit }) => beforeCommit)).toEqual([]);
  });
});
