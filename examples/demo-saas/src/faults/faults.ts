/**
 * How the executor misbehaves next, for fault tests. `hang` does nothing and never answers;
 * `error-after-apply` carries out and answers 500; `error` answers 500 having done nothing; `refuse` is a
 * definite no; `garbage` answers 200 with no JSON, having done nothing.
 */
export const faultModes = ['none', 'hang', 'error-after-apply', 'error', 'refuse', 'garbage'] as const;

export type FaultMode = (typeof faultModes)[number];

export interface Faults {
  script(mode: FaultMode, times: number): void;
  /** The mode for this call; counts down. */
  next(): FaultMode;
}

export function createFaults(): Faults {
  let scripted: FaultMode = 'none';
  let left = 0;
  return {
    script(mode, times) {
      scripted = mode;
      left = times;
    },
    next() {
      if (left <= 0) return 'none';
      left -= 1;
      return scripted;
    },
  };
}
