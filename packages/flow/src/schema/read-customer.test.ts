import { expect, test } from 'vitest';
import { factsOf } from '../testing/facts.ts';
import { readCustomer } from './read-customer.ts';

const whole = factsOf();

function problemsOf(value: unknown) {
  const reading = readCustomer(typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  return reading.ok ? [] : reading.problems;
}

test('facts are read with their defaults, after a byte order mark and with comments too', () => {
  const { otherSubscriptions: _, ...written } = whole;
  expect(readCustomer(`\uFEFF// James\n${JSON.stringify(written)}`)).toEqual({ ok: true, facts: whole });
});

test('everything that is wrong is said at once, with its place and what to write', () => {
  const { currentPeriodEnd: _, ...subscription } = whole.subscription;
  const problems = problemsOf({
    customer: { id: 'j', contry: 'GB' },
    subscription: { ...subscription, price: '24.00' },
  });
  expect(problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
    ['unknown_property', 'customer.contry'],
    ['missing_property', 'subscription.currentPeriodEnd'],
    ['wrong_type', 'subscription.price'],
  ]);
  expect(problems[0]).toMatchObject({ fix: 'country', line: 4 });
  expect(problems[0]?.message).toContain('did you mean `country`?');
});

test.each([
  ['', 'There is nothing in it'],
  ['[]', 'This is an empty list'],
  ['12', 'This is the number 12'],
  ['{"customer": }', 'A value is missing here'],
  ['['.repeat(5000), 'far more than one customer'],
])('%j is no customer', (text, message) => {
  expect(problemsOf(text)[0]?.message).toContain(message);
});
