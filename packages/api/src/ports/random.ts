/** Randomness, passed in for the same reason as the clock. */
export interface Random {
  /** `length` unpredictable bytes. */
  bytes(length: number): Uint8Array;
  /** A number in [0, 1), for jitter only. */
  unit(): number;
}
