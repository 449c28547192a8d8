import type { Condition, When } from '../schema/condition.ts';
import type { Attributes } from './attributes.ts';
import { verdictOf } from './verdict-of.ts';

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
  const asked: (Held | undefined)[] = [];
  return {
    holds(when) {
      if (when === undefined) return yes;
      if (typeof when !== 'string') return evaluate({ ...unnamed, condition: when }, attributes);
      const segment = named.get(when);
      if (!segment) return no('condition', `segment \`${when}\` is not defined`);
      const held = asked[segment.place] ?? evaluate(segment, attributes);
      asked[segment.place] = held;
      return held;
    },
  };
}

const yes: Held = { holds: true };
const no = (code: 'condition' | 'missing_value', why: string): Held => ({ holds: false, code, why });

interface Named {
  /** Among the segments of its flow. */
  readonly place: number;
  readonly label: string;
  readonly condition: Condition;
  /** The answer where it does not hold: the same for everybody. */
  readonly fails: Held;
}

const unnamed = { place: -1, label: 'its condition', fails: no('condition', 'its condition does not hold') };

const known = new WeakMap<Segments, ReadonlyMap<string, Named>>();

/** The segments of a flow by name; read once, not once a customer. */
function namedIn(segments: Segments): ReadonlyMap<string, Named> {
  let named = known.get(segments);
  if (!named) {
    named = new Map(
      Object.entries(segments).map(([id, condition], place) => {
        const label = `segment \`${id}\``;
        return [id, { place, label, condition, fails: no('condition', `${label} does not hold`) }];
      }),
    );
    known.set(segments, named);
  }
  return named;
}

function evaluate({ label, condition, fails }: Named, attributes: Attributes): Held {
  const verdict = verdictOf(condition, attributes);
  if (typeof verdict === 'boolean') return verdict ? yes : fails;
  return no('missing_value', `${label} needs \`${verdict.missing}\`, which is not known of this customer`);
}
