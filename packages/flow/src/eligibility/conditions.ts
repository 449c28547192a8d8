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

type Segments = Readonly<Record<string, Condition>>;

export function createConditions(segments: Segments, attributes: Attributes): Conditions {
  const named = namedIn(segments);
  const asked = new Map<string, Held>();
  return {
    holds(when) {
      if (when === undefined) return yes;
      if (typeof when !== 'string') return evaluate({ ...unnamed, condition: when }, attributes);
      let held = asked.get(when);
      if (!held) {
        const segment = named.get(when);
        held = segment
          ? evaluate(segment, attributes)
          : no('condition', `segment \`${when}\` is not defined`);
        asked.set(when, held);
      }
      return held;
    },
  };
}

const yes: Held = { holds: true };
const no = (code: 'condition' | 'missing_value', why: string): Held => ({ holds: false, code, why });

interface Named {
  readonly label: string;
  readonly condition: Condition;
  /** The answer where it does not hold: the same for everybody. */
  readonly fails: Held;
}

const unnamed = { label: 'its condition', fails: no('condition', 'its condition does not hold') };

const known = new WeakMap<Segments, ReadonlyMap<string, Named>>();

/** The segments of a flow by name; read once, not once a customer. */
function namedIn(segments: Segments): ReadonlyMap<string, Named> {
  let named = known.get(segments);
  if (!named) {
    named = new Map(
      Object.entries(segments).map(([id, condition]) => {
        const label = `segment \`${id}\``;
        return [id, { label, condition, fails: no('condition', `${label} does not hold`) }];
      }),
    );
    known.set(segments, named);
  }
  return named;
}

function evaluate({ label, condition, fails }: Named, attributes: Attributes): Held {
  const missing = missingValue(condition, attributes);
  if (missing !== undefined) {
    return no('missing_value', `${label} needs \`${missing}\`, which is not known of this customer`);
  }
  return matches(condition, attributes) ? yes : fails;
}
