import type { When } from '../schema/condition.ts';
import type { Flow } from '../schema/flow.ts';
import type { Attributes } from './attributes.ts';
import { matches, missingValue } from './matches.ts';

export type Held =
  | { readonly holds: true }
  | { readonly holds: false; readonly code: 'condition' | 'missing_value'; readonly why: string };

/** Whether a segment or condition holds; a value that is needed and not known makes it fail. */
export function holds(when: When | undefined, flow: Pick<Flow, 'segments'>, attributes: Attributes): Held {
  if (when === undefined) return { holds: true };
  const named = typeof when === 'string';
  const condition = named ? flow.segments[when] : when;
  const label = named ? `segment \`${when}\`` : 'its condition';
  if (condition === undefined) return { holds: false, code: 'condition', why: `${label} is not defined` };

  const missing = missingValue(condition, attributes);
  if (missing !== undefined) {
    return {
      holds: false,
      code: 'missing_value',
      why: `${label} needs \`${missing}\`, which is not known of this customer`,
    };
  }
  return matches(condition, attributes)
    ? { holds: true }
    : { holds: false, code: 'condition', why: `${label} does not hold` };
}
