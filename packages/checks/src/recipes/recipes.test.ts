import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkFlow } from '@partwell/flow/fairness';
import { customerFacts, offer } from '@partwell/flow/schema';
import { describe, expect, it, test } from 'vitest';
import { root } from '../root.ts';
import { gets } from './gets.ts';
import { customers, factsOf, flowOf, promisesOf, recipes, sourceOf } from './recipe.ts';

const guide = readFileSync(path.join(root, 'docs/guide/recipes.md'), 'utf8');

test('there are ten recipes', () => expect(recipes).toHaveLength(10));

describe.each(recipes)('the recipe %s', (recipe) => {
  const promises = Object.entries(promisesOf(recipe));

  it('is a valid flow and keeps the rules of its profiles, without a warning', () =>
    expect(checkFlow(sourceOf(recipe)).problems).toEqual([]));

  it('has its place in the guide', () => expect(guide).toContain(`(../../examples/recipes/${recipe}.jsonc)`));

  it('says of at least two customers what they get', () => expect(promises.length).toBeGreaterThan(1));

  it.each(promises)('gives %s what is promised beside it, and not the rest', (_, promised) =>
    expect(gets(flowOf(recipe), factsOf(promised.customer), promised)).toEqual(promised.gets),
  );

  it('gives each of its offers to somebody', () => {
    const given = promises.flatMap(([, promised]) =>
      promised.gets === 'another flow' ? [] : Object.keys(promised.gets.buttons),
    );
    expect(new Set(given)).toEqual(new Set(Object.keys(flowOf(recipe).offers)));
  });
});

test('together the recipes show every kind of offer', () => {
  const shown = recipes.flatMap((recipe) => Object.values(flowOf(recipe).offers).map(({ kind }) => kind));
  const kinds = offer.options.map(({ shape }) => shape.kind.value);
  expect(kinds.filter((kind) => !shown.includes(kind))).toEqual([]);
});

test('the list of customers has those of the folder beside it', () => {
  const list = readFileSync(path.join(root, 'examples/recipes/customers.ndjson'), 'utf8');
  const people = list
    .trimEnd()
    .split('\n')
    .map((line) => customerFacts.parse(JSON.parse(line)));
  expect(people).toEqual(customers.map(factsOf));
});
