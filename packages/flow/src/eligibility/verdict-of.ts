import type { Condition } from '../schema/condition.ts';
import type { Attributes } from './attributes.ts';
import { matches } from './matches.ts';
import { missingValue, valueAt, valuesOf } from './values-of.ts';

/** What a condition comes to: whether it is met, or the first value it needs and the customer does not have. */
export type Verdict = boolean | { readonly missing: string };

/** Verdicts by the values a condition looks at, one level a value. */
type Level = Map<unknown, Level | Verdict>;

interface Memory {
  readonly paths: readonly string[];
  readonly root: Level;
  size: number;
}

/** A condition: so that customers of whom each is different cannot fill the memory. */
const MOST_VERDICTS = 1000;

const memories = new WeakMap<Condition, Memory>();

/**
 * What a condition comes to for a customer. It follows from the few values that the condition looks at, which many
 * customers share, so it is evaluated once for them and not once for each.
 */
export function verdictOf(condition: Condition, attributes: Attributes): Verdict {
  const memory = memoryOf(condition);
  const { paths } = memory;
  let level = memory.root;
  for (let at = 0; at < paths.length - 1; at++) {
    const value = valueAt(attributes, paths[at] ?? '');
    let next = level.get(value);
    if (!(next instanceof Map)) {
      next = new Map();
      level.set(value, next);
    }
    level = next;
  }
  const value = valueAt(attributes, paths.at(-1) ?? '');
  const known = level.get(value);
  if (known !== undefined && !(known instanceof Map)) return known;
  const verdict = evaluate(condition, attributes);
  level.set(value, verdict);
  memory.size++;
  if (memory.size > MOST_VERDICTS) {
    memory.root.clear();
    memory.size = 0;
  }
  return verdict;
}

function memoryOf(condition: Condition): Memory {
  let memory = memories.get(condition);
  if (!memory) {
    memory = { paths: valuesOf(condition), root: new Map(), size: 0 };
    memories.set(condition, memory);
  }
  return memory;
}

function evaluate(condition: Condition, attributes: Attributes): Verdict {
  const missing = missingValue(condition, attributes);
  return missing === undefined ? matches(condition, attributes) : { missing };
}
