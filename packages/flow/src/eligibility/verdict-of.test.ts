import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Condition } from '../schema/condition.ts';
import { matches } from './matches.ts';
import { missingValue } from './values-of.ts';
import { verdictOf } from './verdict-of.ts';

const number = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom(0.5, 1e9));
const word = fc.constantFrom('', 'pro', 'team', '1', 'null', 'toString');
const value = fc.oneof(number, word, fc.boolean());
const path = fc.constantFrom('plan', 'tenureMonths', 'traits.logins', 'traits.company');

const test = fc.oneof(
  value,
  fc.record({ $gte: number }),
  fc.record({ $lt: number, $ne: value }),
  fc.record({ $in: fc.array(fc.oneof(number, word), { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(word, { maxLength: 3 }) }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $not: fc.record({ $eq: value }) }),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.dictionary(path, test, { maxKeys: 3 }),
    fc.record({ $or: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ $and: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ $nor: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ $not: tie('condition') }),
  ),
}));

const attributes = fc.record(
  {
    plan: value,
    tenureMonths: fc.oneof(number, fc.constant(null)),
    traits: fc.record({ logins: value, company: value }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

it('is what evaluating says, for the first customer and for every later one', () =>
  fc.assert(
    fc.property(condition, fc.array(attributes, { minLength: 1, maxLength: 20 }), (asked, customers) => {
      // Twice: the second time from what is remembered.
      for (const customer of [...customers, ...customers]) {
        const missing = missingValue(asked, customer);
        expect(verdictOf(asked, customer)).toEqual(
          missing === undefined ? matches(asked, customer) : { missing },
        );
      }
    }),
    { numRuns: 2000 },
  ));

it('is remembered, and forgotten before a thousand others fill the memory', () => {
  const asked = { customerId: { $ne: 'cus_x' }, role: 'owner' };
  // Nobody's role is known: that is told in an object of its own, so that a second evaluation shows.
  const verdict = (index: number) => verdictOf(asked, { customerId: `cus_${index}` });
  const first = verdict(0);
  expect(first).toEqual({ missing: 'role' });
  expect(verdict(0)).toBe(first);
  for (let index = 1; index <= 1000; index++) verdict(index);
  expect(verdict(0)).not.toBe(first);
  expect(verdict(0)).toEqual(first);
});

it('is right after it was forgotten', () => {
  const asked = { customerId: { $in: ['cus_7', 'cus_4000'] } };
  const met = Array.from({ length: 5000 }, (_, index) => verdictOf(asked, { customerId: `cus_${index}` }));
  expect(met.flatMap((each, index) => (each === true ? [index] : []))).toEqual([7, 4000]);
  expect(verdictOf(asked, { customerId: 'cus_7' })).toBe(true);
});
