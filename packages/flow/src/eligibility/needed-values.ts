import { type AttributeInfo, type Condition, vocabulary } from '../schema/condition.ts';
import type { Attributes } from './attributes.ts';

/** Conditions are read once: a flow's are the same objects for every customer. */
const known = new WeakMap<Condition, readonly string[]>();

/** The values a condition compares. Those it asks the absence of (`$exists`) are not needed. */
export function neededValues(condition: Condition): readonly string[] {
  let needed = known.get(condition);
  if (!needed) {
    needed = [...new Set(collect(condition))];
    known.set(condition, needed);
  }
  return needed;
}

const maybeMissing = new WeakMap<Condition, readonly string[]>();

/** The first value a condition needs and the customer does not have. Offers fail closed on it. */
export function missingValue(condition: Condition, attributes: Attributes): string | undefined {
  let needed = maybeMissing.get(condition);
  if (!needed) {
    needed = neededValues(condition).filter((path) => !alwaysKnown.has(path));
    maybeMissing.set(condition, needed);
  }
  for (const path of needed) if (valueAt(attributes, path) === undefined) return path;
  return undefined;
}

/** What every customer token says. */
const alwaysKnown: ReadonlySet<string> = new Set(
  Object.entries<AttributeInfo>(vocabulary).flatMap(([name, info]) => (info.always ? [name] : [])),
);

function collect(condition: Condition): string[] {
  return Object.entries(condition).flatMap(([key, test]) => {
    if (key === '$not') return collect(test as Condition);
    if (key.startsWith('$')) return (test as Condition[]).flatMap(collect);
    return asksForAbsence(test) ? [] : [key];
  });
}

function asksForAbsence(test: unknown): boolean {
  if (typeof test !== 'object' || test === null) return false;
  return Object.entries(test).some(
    ([operator, inner]) => operator === '$exists' || (operator === '$not' && asksForAbsence(inner)),
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
