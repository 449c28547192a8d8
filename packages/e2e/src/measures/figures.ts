/** The middle of the values; of an even number, the lower of the two. NaN where there are none. */
export const median = (values: readonly number[]): number => at(values, 0.5);

/** Nineteen of twenty values are not above it. */
export const p95 = (values: readonly number[]): number => at(values, 0.95);

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * How a candidate stands to another, round by round: the middle of the quotients. A slow minute of the machine
 * slows both of a round, so this moves less than the quotient of two medians.
 */
export const pairedRatio = (values: readonly number[], others: readonly number[]): number =>
  median(values.map((value, round) => value / (others[round] ?? Number.NaN)));
