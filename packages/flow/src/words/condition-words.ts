import type { Condition } from '../schema/condition.ts';
import { type AttributeWords, attributeWords } from './attribute-words.ts';
import { allOf, code } from './listed.ts';

type When = string | Condition;

/**
 * A condition as what comes after "a customer who …".
 *
 * @example conditionWords({ tenureMonths: { $gte: 12 }, interval: 'year' })
 * // 'has been with you for at least 12 months and pays yearly'
 */
export function conditionWords(condition: Condition): string {
  return joined(clauses(condition)) || 'is there at all';
}

/** Whom something is for: `everybody`, a segment, or a customer who meets a condition. */
export function audienceWords(when: When | undefined): string {
  if (when === undefined) return 'everybody';
  return typeof when === 'string' ? `segment ${code(when)}` : `a customer who ${conditionWords(when)}`;
}

function clauses(condition: Condition): string[] {
  const currency = typeof condition.currency === 'string' ? condition.currency : undefined;
  return Object.entries(condition).flatMap(([key, value]) => {
    if (Object.hasOwn(combined, key)) return combined[key]?.(value) ?? [];
    return testClauses(value, attributeWords(key, currency), key);
  });
}

const combined: Readonly<Record<string, (value: unknown) => string[]>> = {
  $and: (value) => list(value).flatMap(clauses),
  $or: (value) => {
    const parts = list(value).map((each) => joined(clauses(each)));
    if (parts.length < 2) return parts;
    return [`either ${parts.join(parts.some((part) => part.includes(' and ')) ? ', or ' : ' or ')}`];
  },
  $nor: (value) => list(value).map((each) => `is nobody who ${joined(clauses(each))}`),
  $not: (value) => [`is nobody who ${joined(clauses(value as Condition))}`],
};

/** What is asked of one value; several operators on it all have to hold. */
function testClauses(test: unknown, words: AttributeWords, name: string): string[] {
  if (typeof test !== 'object' || test === null) return [words.is([test])];
  if (Array.isArray(test)) return [words.is(test)];
  const entries = Object.entries(test);
  const bounds = entries.flatMap(([operator, value]) => {
    const limit = Object.hasOwn(limits, operator) ? limits[operator] : undefined;
    return limit === undefined ? [] : [`${limit} ${words.quantity?.(value) ?? JSON.stringify(value)}`];
  });
  const range = words.range ?? ((range: string) => `has ${code(name)} of ${range}`);
  return [
    ...(bounds.length > 0 ? [range(allOf(bounds))] : []),
    ...entries.flatMap(([operator, value]) => operatorClauses(operator, value, words, name)),
  ];
}

const limits: Readonly<Record<string, string>> = {
  $gte: 'at least',
  $gt: 'more than',
  $lte: 'at most',
  $lt: 'less than',
};

function operatorClauses(operator: string, value: unknown, words: AttributeWords, name: string): string[] {
  if (Object.hasOwn(limits, operator)) return [];
  if (operator === '$eq') return [words.is([value])];
  if (operator === '$ne') return [words.isNot([value])];
  if (operator === '$in' && Array.isArray(value)) return [words.is(value)];
  if (operator === '$nin' && Array.isArray(value)) return [words.isNot(value)];
  if (operator === '$exists') {
    return [value === false ? `has no ${code(name)} that we know of` : `has a known ${code(name)}`];
  }
  if (operator === '$not') return testClauses(value, words, name).map((clause) => `is nobody who ${clause}`);
  return [`has ${code(name)} with ${operator} ${JSON.stringify(value)}`];
}

/** Alternatives come last, so that what else holds is not read as part of one. */
const joined = (parts: readonly string[]) =>
  allOf(parts.toSorted((a, b) => Number(a.startsWith('either ')) - Number(b.startsWith('either '))));

const list = (value: unknown): Condition[] => (Array.isArray(value) ? (value as Condition[]) : []);
