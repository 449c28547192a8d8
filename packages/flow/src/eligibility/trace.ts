/** Why an offer was or was not given to this customer, in a code and in words. */
export interface TraceEntry {
  readonly offer: string;
  readonly given: boolean;
  readonly code: 'given' | 'unused' | 'condition' | 'missing_value' | 'cooldown' | 'unavailable' | 'no_room';
  readonly why: string;
  /** The reasons it was looked at for. */
  readonly reasons: readonly string[];
}
