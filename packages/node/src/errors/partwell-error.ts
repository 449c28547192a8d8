/** One thing that is wrong, where, and how to put it right. */
export interface Problem {
  /** Such as `subscription.price.amount`; empty for the whole. */
  path: string;
  message: string;
}

export type PartwellErrorCode =
  | 'secret_invalid'
  | 'workspace_invalid'
  | 'lifetime_invalid'
  | 'flow_invalid'
  | 'facts_invalid'
  | 'headers_missing'
  | 'timestamp_outside_tolerance'
  | 'signature_invalid'
  | 'body_invalid'
  | 'receipt_malformed'
  | 'receipt_key_unknown'
  | 'receipt_of_other_workspace'
  | 'receipt_of_other_mode'
  | 'keys_invalid'
  | 'keys_unavailable';

/**
 * Everything this package throws on purpose.
 *
 * The first four codes are mistakes in your configuration, `facts_invalid` in what you say about the
 * subscriber. `receipt_…` says why a receipt proves nothing, `keys_…` why it could not be held against anything. The
 * others are a request that is not to be trusted: answer 401 (`body_invalid`: 422).
 */
export class PartwellError extends Error {
  override readonly name = 'PartwellError';
  readonly code: PartwellErrorCode;
  /** All that is wrong, for `facts_invalid` and `body_invalid`; else empty. */
  readonly problems: readonly Problem[];

  constructor(
    code: PartwellErrorCode,
    message: string,
    options: { problems?: readonly Problem[]; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.problems = options.problems ?? [];
  }
}

/** Holds across two copies of this package, where `instanceof` does not. */
export function isPartwellError(value: unknown): value is PartwellError {
  return value instanceof Error && value.name === 'PartwellError' && 'code' in value;
}
