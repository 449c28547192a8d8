import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributesOf } from '../../eligibility/attributes.ts';
import { createConditions } from '../../eligibility/conditions.ts';
import { factsOf, NOW } from '../../testing/facts.ts';
import { checkCondition } from './check-condition.ts';
import { verdictOf } from './verdict.ts';

const traits = { company: 'string', logins: 'number', beta: 'boolean' } as const;

/** Values near each other, so that tests of one field often meet. */
const values = {
  plan: fc.constantFrom('basic', 'pro', 'Pro'),
  interval: fc.constantFrom('month', 'year'),
  status: fc.constantFrom('active', 'trialing', 'paused', 'canceled'),
  country: fc.constantFrom('DE', 'GB'),
  tenureMonths: fc.integer({ min: 0, max: 4 }),
  seats: fc.integer({ min: 0, max: 3 }),
  subscriptionCount: fc.integer({ min: 1, max: 2 }),
  onTrial: fc.boolean(),
  'traits.company': fc.constantFrom('', '2026-01-01', '2026-02-01', 'a', 'B'),
  'traits.logins': fc.constantFrom(-1, 0, 0.5, 1, 2, 1e21),
  'traits.beta': fc.boolean(),
} as const;
const fields = Object.keys(values) as (keyof typeof values)[];

const test = (value: fc.Arbitrary<unknown>) => {
  const list = fc.array(value, { maxLength: 3 });
  const operand = {
    $eq: value,
    $ne: value,
    $in: list,
    $nin: list,
    $gt: value,
    $gte: value,
    $lt: value,
    $lte: value,
    $exists: fc.boolean(),
  };
  const some = fc.record(operand, { requiredKeys: [] });
  return fc.oneof(
    value,
    some,
    some,
    fc.record({ $not: some }),
    some.map((inner) => ({ ...inner, $not: inner })),
  );
};
const leaf = fc
  .uniqueArray(fc.constantFrom(...fields), { minLength: 1, maxLength: 2 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, test(values[name])]))));
const { condition } = fc.letrec<{ condition: Record<string, unknown> }>((tie) => {
  const several = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({ $and: several }),
      fc.record({ $or: several }),
      fc.record({ $nor: several }),
      fc.record({ $not: tie('condition') }),
      fc.tuple(leaf, several).map(([own, $or]) => ({ ...own, $or })),
    ),
  };
});

const customer = fc
  .record({
    plan: values.plan,
    interval: values.interval,
    status: values.status,
    country: fc.option(values.country, { nil: undefined }),
    months: values.tenureMonths,
    seats: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    traits: fc.record(
      { company: values['traits.company'], logins: values['traits.logins'], beta: fc.boolean() },
      { requiredKeys: [] },
    ),
  })
  .map(({ plan, interval, status, country, months, seats, traits: own }) => {
    const facts = factsOf({
      subscription: {
        plan,
        interval,
        status,
        startedAt: new Date(Date.UTC(2026, 10 - months, 1)).toISOString(),
        ...(seats !== undefined && { seats: { count: seats, price: { amount: 100, currency: 'GBP' } } }),
      },
      customer: { traits: own },
    });
    const { country: _country, ...rest } = facts.customer;
    return attributesOf({ ...facts, customer: country === undefined ? rest : { ...rest, country } }, NOW);
  });

const wellFormed = condition.filter((each) =>
  checkCondition(each, traits, []).every(({ code }) => /impossible|always/.test(code)),
);

const claims = (verdict: string, holds: boolean) =>
  fc.assert(
    fc.property(wellFormed, fc.array(customer, { minLength: 5, maxLength: 12 }), (each, customers) => {
      if (verdictOf([each], traits) !== verdict) return;
      for (const attributes of customers) {
        expect(createConditions({}, attributes).holds(each).holds).toBe(holds);
      }
    }),
    { numRuns: 2000 },
  );

it('says nothing of a choice that a missing value may spoil', () =>
  expect(verdictOf([{ $or: [{ tenureMonths: { $gte: 0 } }, { country: 'DE' }] }], traits)).toBe('depends'));

describe('what is said of a condition is what the evaluator does', () => {
  it('one that nobody can meet holds for no customer', () => claims('never', false));
  it('one that everybody meets holds for every customer', () => claims('always', true));
});
