/** Why an offer was or was not given to this customer, in a code and in words. */
export interface TraceEntry {
  readonly offer: string;
  readonly given: boolean;
  readonly code:
    | 'given'
    | 'unused'
    | 'condition'
    | 'missing_value'
    | 'too_young'
    | 'cooldown'
    | 'unavailable'
    | 'budget'
    | 'margin_floor'
    | 'no_room';
  readonly why: string;
  /** The reasons it is shown for, or was looked at for. */
  readonly reasons: readonly string[];
  /** Set where it is shown, or was looked at, before the question. */
  readonly upFront?: true;
}
