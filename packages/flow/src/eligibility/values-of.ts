import type { Condition } from '../schema/condition.ts';
import type { Attributes } from './attributes.ts';

interface Read {
  /** Every value that is looked at. */
  readonly values: readonly string[];
  /** Those that have to be there. */
  readonly needed: readonly string[];
}

/** Conditions are read once: a flow's are the same objects for every customer. */
const known = new WeakMap<Condition, Read>();

function read(condition: Condition): Read {
  let found = known.get(condition);
  if (!found) {
    const all = collect(condition);
    const unique = (paths: readonly Looked[]) => [...new Set(paths.map(({ path }) => path))];
    found = { values: unique(all), needed: unique(all.filter(({ isNeeded }) => isNeeded)) };
    known.set(condition, found);
  }
  return found;
}

/** The values a condition looks at, by path: what it comes to follows from them alone. */
export const valuesOf = (condition: Condition): readonly string[] => read(condition).values;

/**
 * The values a condition compares. Those it asks the absence of (`$exists`) are not needed, unless it asks for more or
 * less of what is not there: the evaluator would take nothing for 0.
 */
export const neededValues = (condition: Condition): readonly string[] => read(condition).needed;

/** The first value a condition needs and the customer does not have. Offers fail closed on it. */
export const missingValue = (condition: Condition, attributes: Attributes): string | undefined =>
  neededValues(condition).find((path) => valueAt(attributes, path) === undefined);

interface Looked {
  readonly path: string;
  readonly isNeeded: boolean;
}

function collect(condition: Condition): Looked[] {
  return Object.entries(condition).flatMap(([key, test]) => {
    if (key === '$not') return collect(test as Condition);
    if (key.startsWith('$')) return (test as Condition[]).flatMap(collect);
    return [{ path: key, isNeeded: !asksForAbsence(test) || orders(test) }];
  });
}

function asksForAbsence(test: unknown): boolean {
  if (typeof test !== 'object' || test === null) return false;
  return Object.entries(test).some(
    ([operator, inner]) => operator === '$exists' || (operator === '$not' && asksForAbsence(inner)),
  );
}

/** Whether a test of a value that is not there would come to an order. */
function orders(test: unknown): boolean {
  if (typeof test !== 'object' || test === null) return false;
  // Settled by that alone: what follows is not asked of nothing.
  if ('$exists' in test && test.$exists === true) return false;
  return Object.entries(test).some(
    ([operator, inner]) => /^\$[gl]te?$/.test(operator) || (operator === '$not' && orders(inner)),
  );
}

/** The value a condition means by a path: `plan`, `traits.company`. */
export function valueAt(attributes: Attributes, path: string): unknown {
  if (Object.hasOwn(attributes, path)) return attributes[path];
  let value: unknown = attributes;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
