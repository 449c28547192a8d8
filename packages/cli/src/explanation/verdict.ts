import { type Attributes, type Conditions, neededValues, valueAt } from '@partwell/flow/eligibility';
import type { Condition } from '@partwell/flow/schema';
import { audienceWords } from '@partwell/flow/words';

/** Whether something is for this customer, whom it is for, and what is known of what it asks. */
export interface Verdict {
  readonly holds: boolean;
  readonly code: 'holds' | 'condition' | 'missing_value';
  readonly why: string;
  /** In words: "segment `loyal`: a customer who has been with you for at least 24 months". */
  readonly isFor: string;
  /** By name; null where it is not known of this customer. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Circumstances {
  readonly segments: Readonly<Record<string, Condition>>;
  readonly conditions: Conditions;
  readonly attributes: Attributes;
}

export function verdictOn(
  when: string | Condition | undefined,
  { segments, conditions, attributes }: Circumstances,
): Verdict {
  const held = conditions.holds(when);
  const condition = typeof when === 'string' ? segments[when] : when;
  const inWords = audienceWords(when);
  return {
    holds: held.holds,
    ...(held.holds ? { code: 'holds', why: 'it holds' } : { code: held.code, why: held.why }),
    isFor: typeof when === 'string' && condition ? `${inWords}: ${audienceWords(condition)}` : inWords,
    values: Object.fromEntries(
      (condition ? neededValues(condition) : []).map((path) => [path, valueAt(attributes, path) ?? null]),
    ),
  };
}
