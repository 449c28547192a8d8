import type { Condition, When } from '../schema/condition.ts';
import type { Attributes } from './attributes.ts';
import { matches } from './matches.ts';
import { missingValue } from './needed-values.ts';

export type Held =
  | { readonly holds: true }
  | { readonly holds: false; readonly code: 'condition' | 'missing_value'; readonly why: string };

/** The conditions of one flow for one customer; a segment is evaluated once, however many ask for it. */
export interface Conditions {
  /** Whether a segment or condition holds; a value that is needed and not known makes it fail. */
  holds(when: When | undefined): Held;
}

const yes: Held = { holds: true };

export function createConditions(
  segments: Readonly<Record<string, Condition>>,
  attributes: Attributes,
): Conditions {
  const asked = new Map<string, Held>();
  return {
    holds(when) {
      if (when === undefined) return yes;
      if (typeof when !== 'string') return evaluate(when, attributes, 'its condition');
      let held = asked.get(when);
      if (!held) {
        const label = `segment \`${when}\``;
        const segment = Object.hasOwn(segments, when) ? segments[when] : undefined;
        held = segment ? evaluate(segment, attributes, label) : no('condition', `${label} is not defined`);
        asked.set(when, held);
      }
      return held;
    },
  };
}

function evaluate(condition: Condition, attributes: Attributes, label: string): Held {
  const missing = missingValue(condition, attributes);
  if (missing !== undefined) {
    return no('missing_value', `${label} needs \`${missing}\`, which is not known of this customer`);
  }
  return matches(condition, attributes) ? yes : no('condition', `${label} does not hold`);
}

const no = (code: 'condition' | 'missing_value', why: string): Held => ({ holds: false, code, why });
