import { describe, expect, it } from 'vitest';
import { flowJsonSchema } from '../../schema/json-schema.ts';
import { flowOf } from '../../testing/flow-of.ts';
import { textPlaces } from './text-places.ts';
import { textsOf } from './texts-of.ts';

const mark = 'Plain text with {placeholders}';

/** Deeper than any text of a flow. */
const DEEPEST = 8;

type Node = Readonly<Record<string, unknown>>;

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const named = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Every place where the schema itself speaks of words for the subscriber. */
function placesIn(root: Node, schema: unknown, path: readonly string[]): string[] {
  // Conditions hold conditions without end.
  if (typeof schema !== 'object' || schema === null || path.length > DEEPEST) return [];
  const { $ref, description, properties, items, additionalProperties, anyOf, oneOf, allOf } = schema as Node;
  if (typeof description === 'string' && description.startsWith(mark)) return [path.join('.')];
  const referred = typeof $ref === 'string' ? $ref.slice('#/'.length).split('/') : undefined;
  const target = referred?.reduce<unknown>((at, key) => Reflect.get(at as object, key), root);
  const members = [...listed(anyOf), ...listed(oneOf), ...listed(allOf)];
  if (members.some((each) => (each as Node).maxLength === 2000)) return [path.join('.')];
  return [
    ...placesIn(root, target, path),
    ...members.flatMap((member) => placesIn(root, member, path)),
    ...named(properties).flatMap(([key, inner]) => placesIn(root, inner, [...path, key])),
    ...[items, additionalProperties].flatMap((inner) => placesIn(root, inner, [...path, '*'])),
  ];
}

describe('the texts of a flow', () => {
  const fromSchema = [...new Set(placesIn(flowJsonSchema(), flowJsonSchema(), []))].sort();

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
