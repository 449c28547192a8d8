/** Something that is wrong with a flow document: where, what, and what to write instead. */
export interface FlowProblem {
  /** Stable: `json_syntax`, `too_large`, `forbidden_key`, `offer_undefined`, … */
  readonly code: string;
  /** Where, as keys and indexes from the top. */
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** One-based; absent where the document has no such place. */
  readonly line?: number;
  readonly column?: number;
}
