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

it('forgets before it fills the memory, and is right after that', () => {
  const asked = { customerId: { $in: ['cus_7', 'cus_4000'] } };
  const met = Array.from({ length: 5000 }, (_, index) => verdictOf(asked, { customerId: `cus_${index}` }));
  expect(met.flatMap((each, index) => (each === true ? [index] : []))).toEqual([7, 4000]);
  expect(verdictOf(asked, { customerId: 'cus_7' })).toBe(true);
});
