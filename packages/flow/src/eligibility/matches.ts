import { evalCondition } from '@growthbook/growthbook';
import type { Condition } from '../schema/condition.ts';
import type { Attributes } from './attributes.ts';

/** Whether attributes meet a condition, by GrowthBook's evaluator. A missing value is simply not there. */
export function matches(condition: Condition, attributes: Attributes): boolean {
  return evalCondition({ ...attributes }, condition as Parameters<typeof evalCondition>[1]);
}

/**
 * The first value a condition needs and the customer does not have. Offers fail closed on it;
 * `$exists` asks for absence on purpose and needs nothing.
 */
export function missingValue(condition: Condition, attributes: Attributes): string | undefined {
  for (const [key, test] of Object.entries(condition)) {
    if (key === '$not') {
      const missing = missingValue(test as Condition, attributes);
      if (missing) return missing;
    } else if (key.startsWith('$')) {
      for (const inner of test as Condition[]) {
        const missing = missingValue(inner, attributes);
        if (missing) return missing;
      }
    } else if (!asksForAbsence(test) && lookUp(attributes, key) === undefined) {
      return key;
    }
  }
  return undefined;
}

function asksForAbsence(test: unknown): boolean {
  return typeof test === 'object' && test !== null && Object.hasOwn(test, '$exists');
}

function lookUp(attributes: Attributes, path: string): unknown {
  let value: unknown = attributes;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
