/** How often each answer was given, for who looks whether errors are honest. */
export interface Statuses {
  readonly answered: (status: number, code: string | undefined) => void;
  /** `200 312, 503 unavailable 40`. */
  readonly told: () => string;
  readonly count: (status: number) => number;
}

export const countStatuses = (): Statuses => {
  const counts = new Map<string, number>();
  return {
    answered: (status, code) => {
      const name = code === undefined ? String(status) : `${status} ${code}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    told: () =>
      [...counts]
        .sort()
        .map(([name, times]) => `${name} ${times}`)
        .join(', '),
    count: (status) =>
      [...counts].reduce((sum, [name, times]) => (name.startsWith(String(status)) ? sum + times : sum), 0),
  };
};
