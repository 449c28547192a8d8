import { expect, it } from 'vitest';
import { attributesOf } from '../../eligibility/attributes.ts';
import { factsOf, NOW } from '../../testing/facts.ts';
import { fieldOf } from './field-of.ts';
import { type AttributeInfo, attributeNames, vocabulary } from './vocabulary.ts';

const table: Readonly<Record<string, AttributeInfo>> = vocabulary;
const bare = attributesOf(
  factsOf({ customer: { name: undefined, locale: undefined, country: undefined } }),
  NOW,
);
const full = attributesOf(
  factsOf({
    customer: { role: 'owner' },
    subscription: { seats: { count: 5, inUse: 3, price: { amount: 500, currency: 'GBP' } } },
  }),
  NOW,
);

it('the vocabulary is exactly what conditions are evaluated on, besides traits', () =>
  expect(Object.keys(full).toSorted()).toEqual([...attributeNames, 'traits'].toSorted()));

it.each(attributeNames)('%s has the type that is evaluated', (name) =>
  expect(typeof full[name]).toBe(table[name]?.type),
);

it.each(attributeNames.filter((name) => table[name]?.always))('%s is known of every customer', (name) =>
  expect(bare[name]).toBeDefined(),
);

it.each(attributeNames.filter((name) => table[name]?.values))('%s is one of its values', (name) =>
  expect(table[name]?.values).toContain(full[name]),
);

it('only numbers and texts of the host have an order', () =>
  expect([
    fieldOf('seats', undefined),
    fieldOf('plan', undefined),
    fieldOf('traits.since', { since: 'string' }),
  ]).toMatchObject([{ ordered: true }, { ordered: false }, { ordered: true }]));
