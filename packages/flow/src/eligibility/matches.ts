import { evalCondition } from '@growthbook/growthbook';
import type { Condition } from '../schema/condition.ts';
import type { Attributes } from './attributes.ts';

/**
 * Whether attributes meet a condition: MongoDB-style, by GrowthBook's evaluator. A missing value is simply not
 * there; offers are held to more (see `holds`).
 *
 * @param condition such as `{ "plan": { "$in": ["pro", "team"] } }`
 * @param attributes values by name; nested ones are reached by `traits.company`
 */
export function matches(condition: Condition, attributes: Attributes): boolean {
  return evalCondition(attributes, condition as Parameters<typeof evalCondition>[1], noGroups, noneVisited);
}

/** Given so that the evaluator does not make new ones each time, which cost more than most conditions; it only reads them. */
const noGroups = {};
const noneVisited = new Set<string>();
