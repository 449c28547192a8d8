/** One request, in milliseconds of any one clock. */
export interface Span {
  readonly startedAt: number;
  readonly endedAt?: number;
}

/** The longest chain of requests of which each began after the one before it was answered. */
export function inSequence(requests: readonly Span[]): number {
  const depth = new Map<Span, number>();
  for (const one of requests.toSorted((a, b) => a.startedAt - b.startedAt)) {
    const before = [...depth].filter(([{ endedAt = Number.POSITIVE_INFINITY }]) => endedAt <= one.startedAt);
    depth.set(one, 1 + Math.max(0, ...before.map(([, length]) => length)));
  }
  return Math.max(0, ...depth.values());
}
